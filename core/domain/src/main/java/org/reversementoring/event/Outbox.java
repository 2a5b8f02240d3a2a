package org.reversementoring.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Events wait here, written in the unit of work that caused them, until each handler has done its part: first those
 * that stay inside the product, then those that speak to other systems and may be slow.
 */
public interface Outbox {
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

    /** Number of events that wait, for health and tests. */
    long waiting();
}
