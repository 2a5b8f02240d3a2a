package org.reversementoring.rest;

/** How much of something one caller may ask in a minute, see {@link RateLimits}. */
public enum Pace {
    /** Most requests. */
    ORDINARY,
    /** What searches, exports, matches, synchronizes or reports: each costs a multiple of an ordinary request. */
    HEAVY,
    /** What is answered without a token: counted for everybody together, because nobody is known. */
    PUBLIC,
    /**
     * Never limited: help, and whatever somebody protects themselves with, such as declining, pausing, ending and
     * taking back; and the probes of a balancer.
     */
    FREE
}
