package org.reversementoring.privacy;

import java.util.Map;
import java.util.Set;
import org.reversementoring.problem.RefusedException;

/** Where an erasure request stands. */
public enum ErasureState {
    /** Acknowledged; the pairs it concerns have ended. */
    REQUESTED,
    /** A legal hold keeps a part of it; the rest is done, and this part follows as soon as the hold is over. */
    WAITING,
    CARRIED_OUT;

    private static final Map<ErasureState, Set<ErasureState>> NEXT = Map.of(
            REQUESTED, Set.of(WAITING, CARRIED_OUT),
            WAITING, Set.of(WAITING, CARRIED_OUT),
            CARRIED_OUT, Set.of());

    public boolean mayBecome(ErasureState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Throws WRONG_STATE unless the table allows it. */
    ErasureState to(ErasureState next) {
        if (!mayBecome(next)) {
            throw RefusedException.wrongState("An erasure that is " + this + " cannot become " + next + ".");
        }
        return next;
    }
}
