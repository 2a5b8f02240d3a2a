package org.reversementoring.privacy;

/** Why something has to be kept. A code and a file number: the register holds no content. */
public enum HoldReason {
    LEGAL_CLAIM,
    COURT_ORDER,
    STATUTORY_DUTY,
    INVESTIGATION_BY_AUTHORITY,
    /** The person asked for it, in place of erasure. */
    RESTRICTION_ASKED_FOR
}
