package org.reversementoring.session;

/** The skills that a member says to have grown in. Chosen by the person, never inferred. */
public enum OutcomeSkill {
    LEADERSHIP,
    STRATEGIC_THINKING,
    ORGANISATIONAL_NAVIGATION,
    COMMUNICATION,
    PROBLEM_SOLVING,
    CRITICAL_THINKING,
    COACHING,
    DIGITAL_FLUENCY,
    CONSUMER_UNDERSTANDING,
    INCLUSION
}
