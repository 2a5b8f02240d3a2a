package org.reversementoring.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
    private static final Duration SHORTEST = Duration.ofSeconds(30);
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

    /** Where the other system does not answer, the rest is not tried in this run: each would wait as long again. */
    private int each(Leg leg, Consumer<Event> step) {
        int done = 0;
        List<Event> due;
        do {
            due = work.run(() -> outbox.due(leg, clock.instant(), BATCH));
            for (Event event : due) {
                try {
                    step.accept(event);
                    done++;
                } catch (PlatformUnavailableException down) {
                    waits(event, down, down.retryAfter().orElse(SHORTEST));
                    return done;
                } catch (RuntimeException e) {
                    waits(event, e, SHORTEST);
                }
            }
            // One sync tells of thousands at once, and what comes after must not wait for as many runs.
        } while (due.size() == BATCH);
        return done;
    }

    /** For as long as it is old, so that pauses double, or as the other system asks for; an hour at most. */
    private void waits(Event event, RuntimeException why, Duration asked) {
        // The exception's class only: a message from elsewhere may carry what must not be logged.
        LOG.log(
                Level.WARNING,
                () -> event.type() + " " + event.id() + " waits: "
                        + why.getClass().getName());
        Instant now = clock.instant();
        Duration pause = Stream.of(SHORTEST, asked, Duration.between(event.at(), now))
                .max(Comparator.naturalOrder())
                .get();
        work.run(() -> outbox.retry(event.id(), now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)));
    }
}
