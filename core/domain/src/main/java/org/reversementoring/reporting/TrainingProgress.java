package org.reversementoring.reporting;

import org.reversementoring.participation.Participant;

/** Knows who has completed the training of their side. */
@FunctionalInterface
public interface TrainingProgress {
    boolean isCompleted(Participant participant);
}
