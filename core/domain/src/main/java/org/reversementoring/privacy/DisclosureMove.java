package org.reversementoring.privacy;

/** What can happen to a disclosure. */
public enum DisclosureMove {
    PROPOSE,
    APPROVE,
    REJECT,
    /** A person did it; the product itself discloses nothing. */
    CARRY_OUT,
    WITHDRAW
}
