package org.reversementoring.pairing;

/** How far the pair is with its goals; the only thing about goals that leaves the pair, and only in an aggregate. */
public enum GoalStatus {
    NOT_SET,
    ON_TRACK,
    DONE
}
