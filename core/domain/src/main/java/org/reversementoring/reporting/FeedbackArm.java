package org.reversementoring.reporting;

/** Whose view an answer is. Non-participants are asked too, so that a change around the programme can be seen. */
public enum FeedbackArm {
    MENTORS,
    MENTEES,
    NON_PARTICIPANTS;

    public boolean takesPart() {
        return this != NON_PARTICIPANTS;
    }
}
