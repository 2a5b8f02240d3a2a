package org.reversementoring.privacy;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.problem.RefusedException;

/** Where a legal hold stands. It ends by itself on its day. The one table of transitions is {@link #after}. */
public enum HoldState {
    /** Keeps nothing yet. */
    REQUESTED,
    IN_FORCE,
    /** Somebody asked to lift it before its day; it keeps until a second person agrees. */
    LIFTING,
    LIFTED,
    REJECTED,
    WITHDRAWN;

    private static final Map<HoldState, Map<HoldMove, HoldState>> TABLE = Map.of(
            REQUESTED,
            Map.of(HoldMove.APPROVE, IN_FORCE, HoldMove.REJECT, REJECTED, HoldMove.WITHDRAW, WITHDRAWN),
            IN_FORCE,
            Map.of(HoldMove.ASK_TO_LIFT, LIFTING),
            LIFTING,
            Map.of(HoldMove.APPROVE, LIFTED, HoldMove.REJECT, IN_FORCE, HoldMove.WITHDRAW, IN_FORCE));

    /** Where the move leads; empty where it is not allowed. */
    public Optional<HoldState> after(HoldMove move) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
    }

    /** Throws WRONG_STATE unless the table allows it. */
    HoldState to(HoldMove move) {
        return after(move)
                .orElseThrow(() -> RefusedException.wrongState("The hold is " + this + "; this cannot be done now."));
    }

    boolean keeps() {
        return this == IN_FORCE || this == LIFTING;
    }
}
