package org.reversementoring.event;

/** How a notice leaves the product. The list in the product is always there beside it. */
public enum Channel {
    /** A mail to the work address. */
    MAIL,
    /** A message of the learning platform. */
    LMS
}
