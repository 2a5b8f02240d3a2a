package org.reversementoring.privacy;

/** What can happen to a legal hold. */
public enum HoldMove {
    REQUEST,
    ASK_TO_LIFT,
    /** By a second person: of the request, or of lifting it. */
    APPROVE,
    REJECT,
    /** By whoever asked. */
    WITHDRAW
}
