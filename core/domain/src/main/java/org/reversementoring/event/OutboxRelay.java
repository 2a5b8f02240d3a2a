package org.reversementoring.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.spi.UnitOfWork;

/**
 * Hands waiting events to the handlers, each event in a unit of work of its own. Run by a job, on one node at a time.
 */
public final class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final UnitOfWork work;
    private final Outbox outbox;
    private final List<EventHandler> handlers;
    private final Clock clock;

    public OutboxRelay(UnitOfWork work, Outbox outbox, List<EventHandler> handlers, Clock clock) {
        this.work = work;
        this.outbox = outbox;
        this.handlers = List.copyOf(handlers);
        this.clock = clock;
    }

    /** Relays what is due. Answers how many events were done; a failed one waits and does not stop the others. */
    public int relay() {
        int done = 0;
        for (Event event : work.run(() -> outbox.due(clock.instant(), BATCH))) {
            done += relay(event) ? 1 : 0;
        }
        return done;
    }

    private boolean relay(Event event) {
        try {
            return work.runDespiteChanges(() -> {
                handlers.forEach(handler -> handler.handle(event));
                outbox.done(event.id());
                return true;
            });
        } catch (RuntimeException e) {
            // The exception's class only: a message from elsewhere may carry what must not be logged.
            LOG.log(
                    Level.WARNING,
                    () -> event.type() + " " + event.id() + " waits: "
                            + e.getClass().getName());
            work.run(() -> outbox.retry(event.id(), clock.instant().plus(RETRY_AFTER)));
            return false;
        }
    }
}
