package org.reversementoring.wellbeing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.problem.RefusedException;

/** Where a support case stands. The one table of transitions is {@link #after}. */
public enum CaseState {
    /** Asked for; about to be routed, in the same unit of work. */
    REQUESTED,
    /** With a contact, who has not yet answered. */
    ROUTED,
    ACKNOWLEDGED,
    /** A next step was proposed. */
    IN_SUPPORT,
    CLOSED,
    /** A deadline passed, or its contact may have it no longer; about to be routed on, in the same unit of work. */
    ESCALATED,
    /** Nobody in the chain could take it: the person has the external resources. */
    EXTERNAL_ONLY,
    WITHDRAWN,
    /** Asked for again after closing; about to be routed, in the same unit of work. */
    REOPENED;

    private static final Map<CaseState, Map<CaseMove, CaseState>> TABLE = Map.ofEntries(
            entry(
                    REQUESTED,
                    Map.of(CaseMove.ROUTE, ROUTED, CaseMove.EXHAUST, EXTERNAL_ONLY, CaseMove.WITHDRAW, WITHDRAWN)),
            entry(
                    ROUTED,
                    Map.of(
                            CaseMove.ACKNOWLEDGE, ACKNOWLEDGED,
                            CaseMove.ESCALATE, ESCALATED,
                            CaseMove.RECUSE, ESCALATED,
                            CaseMove.WITHDRAW, WITHDRAWN)),
            entry(
                    ACKNOWLEDGED,
                    Map.of(
                            CaseMove.PLAN, IN_SUPPORT,
                            CaseMove.ESCALATE, ESCALATED,
                            CaseMove.RECUSE, ESCALATED,
                            CaseMove.WITHDRAW, WITHDRAWN)),
            entry(
                    IN_SUPPORT,
                    Map.of(
                            CaseMove.PLAN, IN_SUPPORT,
                            CaseMove.CLOSE, CLOSED,
                            CaseMove.RECUSE, ESCALATED,
                            CaseMove.WITHDRAW, WITHDRAWN)),
            entry(CLOSED, Map.of(CaseMove.REOPEN, REOPENED)),
            entry(
                    ESCALATED,
                    Map.of(CaseMove.ROUTE, ROUTED, CaseMove.EXHAUST, EXTERNAL_ONLY, CaseMove.WITHDRAW, WITHDRAWN)),
            entry(EXTERNAL_ONLY, Map.of(CaseMove.WITHDRAW, WITHDRAWN)),
            entry(WITHDRAWN, Map.of()),
            entry(
                    REOPENED,
                    Map.of(CaseMove.ROUTE, ROUTED, CaseMove.EXHAUST, EXTERNAL_ONLY, CaseMove.WITHDRAW, WITHDRAWN)));

    private static final Set<CaseState> OVER = Set.of(CLOSED, WITHDRAWN);

    /** Where the move leads; empty where it is not allowed. */
    public Optional<CaseState> after(CaseMove move) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
    }

    /** Throws WRONG_STATE unless the table allows it. */
    CaseState to(CaseMove move) {
        return after(move)
                .orElseThrow(() -> RefusedException.wrongState("The case is " + this + "; this cannot be done now."));
    }

    /** Whether nothing will happen to it any more unless the person asks anew. */
    public boolean isAtRest() {
        return isOver() || this == EXTERNAL_ONLY;
    }

    public boolean isOver() {
        return OVER.contains(this);
    }
}
