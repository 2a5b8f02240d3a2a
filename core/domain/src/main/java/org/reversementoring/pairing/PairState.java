package org.reversementoring.pairing;

import java.util.Map;
import java.util.Set;
import org.reversementoring.problem.RefusedException;

/**
 * The neutral state of a pair. It is all that anybody but its members learns, and it never says why: leave, workload,
 * burden, a decline and a breach all look alike.
 */
public enum PairState {
    /** Approved by the programme manager; both members have still to accept. */
    PROPOSED,
    ACTIVE,
    PAUSED,
    ENDED;

    private static final Map<PairState, Set<PairState>> NEXT = Map.of(
            PROPOSED, Set.of(ACTIVE, ENDED),
            ACTIVE, Set.of(PAUSED, ENDED),
            PAUSED, Set.of(ACTIVE, ENDED),
            ENDED, Set.of());

    public boolean mayBecome(PairState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Throws WRONG_STATE unless the table allows it. */
    PairState to(PairState next) {
        if (!mayBecome(next)) {
            throw RefusedException.wrongState("A pair that is " + this + " cannot become " + next + ".");
        }
        return next;
    }
}
