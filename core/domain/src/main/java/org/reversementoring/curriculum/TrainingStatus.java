package org.reversementoring.curriculum;

/** How far somebody is with the training of their side. Only COMPLETED opens the gate to the matching. */
public enum TrainingStatus {
    NOT_ENROLLED,
    ENROLLED,
    COMPLETED,
    /** Completed once, and takes the same course again since. */
    RETAKING
}
