package org.reversementoring.privacy;

/** Who receives a disclosure, by kind: what stays in the register when the name can no longer be read. */
public enum Recipient {
    EMERGENCY_SERVICE,
    POLICE,
    SAFEGUARDING_AUTHORITY,
    COURT,
    OTHER_AUTHORITY,
    /** Whoever in the organisation has to act by law. */
    DUTY_HOLDER
}
