package org.reversementoring.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Hands waiting events to the handlers. Those inside the product do their part of an event in one unit of work with its
 * being done; those who speak to other systems come after, outside of any unit, so that nothing here waits for them.
 * They may be handed an event twice. Each half is run by a job of its own, on one node at a time.
 */
public final class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final UnitOfWork work;
    private final Outbox outbox;
    private final List<EventHandler> inside;
    private final List<EventHandler> outside;
    private final Clock clock;

    public OutboxRelay(
            UnitOfWork work, Outbox outbox, List<EventHandler> inside, List<EventHandler> outside, Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.inside = List.copyOf(inside);
        this.outside = List.copyOf(outside);
        this.clock = clock;
    }

    /**
     * Relays what is due inside. Answers how many events were done; a failed one waits and does not stop the others.
     */
    public int relay() {
        return each(
                Leg.INSIDE,
                event -> work.runDespiteChanges(() -> {
                    inside.forEach(handler -> handler.handle(event));
                    outbox.forward(event.id(), clock.instant());
                    return true;
                }));
    }

    /** As {@link #relay}, outside. */
    public int relayOutside() {
        return each(Leg.OUTSIDE, event -> {
            outside.forEach(handler -> handler.handle(event));
            work.run(() -> outbox.done(event.id()));
        });
    }

    private int each(Leg leg, Consumer<Event> step) {
        int done = 0;
        for (Event event : work.run(() -> outbox.due(leg, clock.instant(), BATCH))) {
            done += relayed(event, step) ? 1 : 0;
        }
        return done;
    }

    private boolean relayed(Event event, Consumer<Event> step) {
        try {
            step.accept(event);
            return true;
        } catch (RuntimeException e) {
            // The exception's class only: a message from elsewhere may carry what must not be logged.
            LOG.log(
                    Level.WARNING,
                    () -> event.type() + " " + event.id() + " waits: "
                            + e.getClass().getName());
            work.run(() -> outbox.retry(event.id(), clock.instant().plus(pause(e))));
            return false;
        }
    }

    /** As long as the other system asks for, within bounds. */
    private static Duration pause(RuntimeException failed) {
        Duration asked = failed instanceof PlatformUnavailableException down
                ? down.retryAfter().orElse(RETRY_AFTER)
                : RETRY_AFTER;
        return asked.compareTo(RETRY_AFTER) < 0 ? RETRY_AFTER : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
