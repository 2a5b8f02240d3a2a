package org.reversementoring.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.TraceContext;

/**
 * Events wait here, written in the unit of work that caused them, until each handler has done its part: first those
 * that stay inside the product, then those that speak to other systems and may be slow.
 */
public interface Outbox {
    /** Tries that come to nothing, about half an hour. */
    int MANY = 6;

    /** Which handlers an event waits for. */
    enum Leg {
        INSIDE,
        OUTSIDE
    }

    /** Begins with {@link Leg#INSIDE}. */
    void append(Event event);

    /** The events of a leg whose try is due, at most {@code limit}, those due longest first. */
    List<Event> due(Leg leg, Instant now, int limit);

    /** Those inside did their part; those outside do theirs from {@code now} on. */
    void forward(UUID event, Instant now);

    void done(UUID event);

    /** The try failed for a reason that may pass: comes back after {@code nextTry}. Counts the tries. */
    void retry(UUID event, Instant nextTry);

    /**
     * What an operator should know of: events that were tried at least {@value #MANY} times, or whose try has been due
     * since before {@code then}.
     */
    Late late(Leg leg, Instant then);

    /** The trace under which the event was caused; empty where there was none or it is not kept. */
    Optional<TraceContext> trace(UUID event);

    /** @param oldest when the oldest of them happened; null where there is none */
    record Late(long count, @Nullable Instant oldest) {}
}
