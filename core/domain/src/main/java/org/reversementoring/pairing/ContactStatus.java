package org.reversementoring.pairing;

/** Whether the pair meets, as far as the programme manager may know. */
public enum ContactStatus {
    ON_TRACK,
    /** No session was logged for 30 days. */
    NO_CONTACT_30D
}
