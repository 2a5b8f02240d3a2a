package org.reversementoring.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.TraceContext;
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
                }),
                () -> false);
    }

    /**
     * As {@link #relay}, outside. Whose system does not answer is not asked again in this run, for each try would wait
     * as long again; the others go on, and with nobody left the run is over.
     */
    public int relayOutside() {
        Set<EventHandler> down = new HashSet<>();
        return each(
                Leg.OUTSIDE,
                event -> {
                    boolean complete = traced(event, () -> handOut(event, down));
                    Instant again = clock.instant().plus(SHORTEST);
                    work.run(() -> {
                        if (complete) {
                            outbox.done(event.id());
                        } else {
                            outbox.retry(event.id(), again);
                        }
                    });
                    return complete;
                },
                () -> !down.isEmpty() && down.containsAll(outside));
    }

    /** Under the trace of the request that caused it, where that was kept; else under one of its own. */
    private boolean traced(Event event, BooleanSupplier step) {
        if (outside.stream().noneMatch(handler -> handler.concerns(event.type()))) {
            return true;
        }
        boolean[] complete = new boolean[1];
        work.run(() -> outbox.trace(event.id()))
                .map(TraceContext::child)
                .orElseGet(TraceContext::fresh)
                .during(() -> complete[0] = step.getAsBoolean());
        return complete[0];
    }

    /** Each does its part, whatever becomes of the others'. Answers false where somebody known to be down has not. */
    private boolean handOut(Event event, Set<EventHandler> down) {
        boolean complete = true;
        RuntimeException failure = null;
        for (EventHandler handler : outside) {
            if (!handler.concerns(event.type())) {
                continue;
            }
            if (down.contains(handler)) {
                complete = false;
                continue;
            }
            try {
                handler.handle(event);
            } catch (PlatformUnavailableException unavailable) {
                down.add(handler);
                failure = unavailable;
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return complete;
    }

    private int each(Leg leg, Predicate<Event> step, BooleanSupplier over) {
        int done = 0;
        List<Event> due;
        do {
            due = work.run(() -> outbox.due(leg, clock.instant(), BATCH));
            for (Event event : due) {
                if (over.getAsBoolean()) {
                    return done;
                }
                try {
                    if (step.test(event)) {
                        done++;
                    }
                } catch (PlatformUnavailableException down) {
                    waits(event, down, down.retryAfter().orElse(SHORTEST));
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
        // The exception's class only: a message from elsewhere may carry what must not be logged. Nor what happened:
        // that somebody asked for help is not for the log.
        LOG.log(
                Level.WARNING,
                () -> "an event waits: " + event.id() + ", " + why.getClass().getName());
        Instant now = clock.instant();
        Duration pause = Stream.of(SHORTEST, asked, Duration.between(event.at(), now))
                .max(Comparator.naturalOrder())
                .get();
        work.run(() -> outbox.retry(event.id(), now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)));
    }
}
