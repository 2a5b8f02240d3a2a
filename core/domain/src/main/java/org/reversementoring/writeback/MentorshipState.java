package org.reversementoring.writeback;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a mentorship stands on its way into the employee records and out of them. The one table of transitions is
 * {@link #next}.
 */
public enum MentorshipState {
    /** Both released it; nothing was sent yet, or what was sent was rejected. */
    WANTED,
    /** It is being submitted; whether that was taken is not known. */
    ASKED,
    /** It was taken, and is not to be seen in the records yet: somebody has to approve it. */
    SUBMITTED,
    /** It stands open in the records. */
    RECORDED,
    /** It is no longer wanted there, and not known to be closed. */
    CLOSING,
    /** Nothing of the pair stands open there. */
    CLOSED,
    /** Somebody over there closed it or turned it down; it is not asked for again until it is released anew. */
    DROPPED_THERE;

    private static final Map<MentorshipState, Set<MentorshipState>> TABLE = new EnumMap<>(Map.of(
            WANTED, EnumSet.of(ASKED, RECORDED, DROPPED_THERE),
            ASKED, EnumSet.of(WANTED, SUBMITTED, RECORDED, CLOSING, DROPPED_THERE),
            SUBMITTED, EnumSet.of(RECORDED, CLOSING, DROPPED_THERE),
            RECORDED, EnumSet.of(CLOSING, DROPPED_THERE),
            CLOSING, EnumSet.of(SUBMITTED, CLOSED),
            CLOSED, EnumSet.of(WANTED),
            DROPPED_THERE, EnumSet.of(CLOSING)));

    /** Whether one may stand open in the records now or later, as far as is known here. */
    boolean mayStandThere() {
        return this == ASKED || this == SUBMITTED || this == RECORDED || this == CLOSING;
    }

    /** What may follow. */
    public Set<MentorshipState> next() {
        return Set.copyOf(TABLE.getOrDefault(this, Set.of()));
    }

    /** @throws IllegalStateException unless the table allows it */
    MentorshipState to(MentorshipState next) {
        if (!TABLE.getOrDefault(this, Set.of()).contains(next)) {
            throw new IllegalStateException("a mentorship that is " + this + " cannot become " + next);
        }
        return next;
    }
}
