package org.reversementoring.event;

/** The closed list of what can happen. Nothing else leaves the unit of work that caused it. */
public enum EventType {
    PROGRAMME_CLOSED,
    PERSON_JOINED,
    PERSON_LEFT,
    PERSON_CHANGED,
    MANAGER_CHANGED,
    INVITED,
    OPTED_IN,
    WITHDRAWN,
    CURRICULUM_PUBLISHED,
    LEARNING_OFFER_CHANGED,
    TRAINING_COMPLETED,
    PAIR_PROPOSED,
    PAIR_ACTIVATED,
    PAIR_PAUSED,
    PAIR_RESUMED,
    PAIR_ENDED,
    /** Something that the burden rules count has changed. */
    PAIR_FACTS_CHANGED,
    KICK_OFF_PLANNED,
    SESSION_RELEASED_TO_CALENDAR,
    SUPPORT_REQUESTED,
    SUPPORT_CASE_CHANGED,
    REPORT_PUBLISHED
}
