package org.reversementoring.privacycheck;

/** To what an endpoint belongs, so how the parts stand towards it. */
enum Towards {
    /** Needs no token. */
    PUBLIC,
    /** Whoever is signed in is let in; what the answer holds is decided line by line. */
    ANYBODY,
    /** The caller's own. */
    SELF,
    CATALOGUE,
    ORGANISATION,
    PROGRAMME,
    /** The caller's own in a programme that the caller may read. */
    SELF_IN_PROGRAMME,
    /** The caller's own participation as mentor; there is none where the caller does not take part. */
    PARTICIPATION,
    /** The caller's own figures in a programme; there are none where the caller has no pair. */
    CREDIT,
    PAIR,
    /** A support case, for its person and the contacts. */
    CASE,
    /** A support case, for its person alone. */
    OWN_CASE,
    /** A disclosure of a support case, for its person, its contacts and the offices of the register. */
    DISCLOSURE,
    /** A legal hold on a pair. */
    HOLD,
    /** The whole register of disclosures and holds. */
    REGISTER,
    /** A notice to a support contact, for that contact alone. */
    NOTICE
}
