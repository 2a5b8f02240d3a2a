package org.reversementoring.wellbeing;

/** What can happen to a support case. Only the person reopens and withdraws. */
public enum CaseMove {
    ROUTE,
    ACKNOWLEDGE,
    PLAN,
    CLOSE,
    /** A deadline was missed. */
    ESCALATE,
    /** Whoever has it may have it no longer: related by now, suspended, on leave, gone. */
    RECUSE,
    /** Nobody is left in the chain. */
    EXHAUST,
    WITHDRAW,
    REOPEN
}
