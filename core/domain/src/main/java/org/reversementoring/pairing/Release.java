package org.reversementoring.pairing;

/**
 * What can leave a pair and names both, so that it takes the release of both, each item by itself and revocably. What
 * names one person alone, such as a credit, and each single story is released where it is.
 */
public enum Release {
    /** The pair's sessions in a calendar, under a neutral title. */
    CALENDAR,
    /** The mentorship written back to the directory. */
    WRITE_BACK
}
