package org.reversementoring.privacy;

/** The closed list of grounds on which something said may go further without the speaker's agreement. */
public enum Ground {
    /** Serious and imminent danger to life or safety of anyone. */
    LIFE_OR_SAFETY,
    /** Safeguarding of a child or an adult at risk. */
    SAFEGUARDING,
    /** A statute, court order or warrant that binds. */
    BINDING_ORDER,
    /** The mentee's own legal duty as a manager to act on harassment, discrimination or retaliation. */
    DUTY_TO_ACT
}
