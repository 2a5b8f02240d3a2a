package org.reversementoring.wellbeing;

/** What can happen to a support case. Only the person reopens and withdraws. */
public enum CaseMove {
    ROUTE,
    ACKNOWLEDGE,
    PLAN,
    CLOSE,
    /** A deadline was missed. */
    ESCALATE,
    /** Nobody is left in the chain. */
    EXHAUST,
    WITHDRAW,
    REOPEN
}
