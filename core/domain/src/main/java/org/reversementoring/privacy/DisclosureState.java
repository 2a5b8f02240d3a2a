package org.reversementoring.privacy;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.problem.RefusedException;

/** Where a disclosure stands. The one table of transitions is {@link #after}. */
public enum DisclosureState {
    /** By the contact who has the case; waits for a second person. */
    PROPOSED,
    APPROVED,
    CARRIED_OUT,
    REJECTED,
    WITHDRAWN;

    private static final Map<DisclosureState, Map<DisclosureMove, DisclosureState>> TABLE = Map.of(
            PROPOSED,
            Map.of(
                    DisclosureMove.APPROVE, APPROVED,
                    DisclosureMove.REJECT, REJECTED,
                    DisclosureMove.WITHDRAW, WITHDRAWN),
            APPROVED,
            Map.of(DisclosureMove.CARRY_OUT, CARRIED_OUT, DisclosureMove.WITHDRAW, WITHDRAWN));

    /** Where the move leads; empty where it is not allowed. */
    public Optional<DisclosureState> after(DisclosureMove move) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
    }

    /** Throws WRONG_STATE unless the table allows it. */
    DisclosureState to(DisclosureMove move) {
        return after(move)
                .orElseThrow(
                        () -> RefusedException.wrongState("The disclosure is " + this + "; this cannot be done now."));
    }
}
