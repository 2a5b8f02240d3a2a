package org.reversementoring.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events wait here, written in the unit of work that caused them, until each handler has done its part. */
public interface Outbox {
    void append(Event event);

    /** The oldest waiting events whose next try is due, at most {@code limit}, oldest first. */
    List<Event> due(Instant now, int limit);

    void done(UUID event);

    /** The try failed for a reason that may pass: comes back after {@code nextTry}. Counts the tries. */
    void retry(UUID event, Instant nextTry);

    /** Number of events that wait, for health and tests. */
    long waiting();
}
