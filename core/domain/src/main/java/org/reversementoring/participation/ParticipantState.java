package org.reversementoring.participation;

import java.util.Map;
import java.util.Set;
import org.reversementoring.problem.RefusedException;

/** Where a participation stands. Only OPTED_IN and PAUSED are seen by anybody but the person. */
public enum ParticipantState {
    /** Asked, not answered. Says nothing about willingness and enrols nobody. */
    INVITED,
    OPTED_IN,
    /** Takes part, but wants no new pair for now. */
    PAUSED,
    /** Declined or left; to others both look like never having been asked. */
    WITHDRAWN;

    private static final Map<ParticipantState, Set<ParticipantState>> NEXT = Map.of(
            INVITED, Set.of(OPTED_IN, WITHDRAWN),
            OPTED_IN, Set.of(PAUSED, WITHDRAWN),
            PAUSED, Set.of(OPTED_IN, WITHDRAWN),
            WITHDRAWN, Set.of(OPTED_IN));

    public boolean mayBecome(ParticipantState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Throws WRONG_STATE unless the table allows it. */
    ParticipantState to(ParticipantState next) {
        if (!mayBecome(next)) {
            throw RefusedException.wrongState("A participation that is " + this + " cannot become " + next + ".");
        }
        return next;
    }

    public boolean takesPart() {
        return this == OPTED_IN || this == PAUSED;
    }
}
