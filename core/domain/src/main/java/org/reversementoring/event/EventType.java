package org.reversementoring.event;

import java.util.EnumSet;
import java.util.Set;

/** The closed list of what can happen. Nothing else leaves the unit of work that caused it. */
public enum EventType {
    PROGRAMME_CLOSED,
    /** Something that a programme's activation gate asks for has changed. */
    GATE_FACTS_CHANGED,
    /** Somebody is employed whom we did not know. */
    PERSON_JOINED,
    /** Somebody who had left is employed again, from a later day on. */
    PERSON_REHIRED,
    PERSON_LEFT,
    /** One person's own manager; what hangs on anybody's manager waits for {@link #REPORTING_LINES_CHANGED}. */
    MANAGER_CHANGED,
    LEVEL_CHANGED,
    /** Stands beside LEVEL_CHANGED where the new rank is above the old one. */
    PERSON_PROMOTED,
    /** To another organisation, location or country. */
    PERSON_MOVED,
    LEAVE_STARTED,
    LEAVE_ENDED,
    /** Anything else, such as a name, or a termination that was taken back. */
    PERSON_CORRECTED,
    /** Once for each sync in which anybody's manager changed. */
    REPORTING_LINES_CHANGED,
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
    REPORT_PUBLISHED;

    /** What those who run a programme do, and what came from the employee records. */
    private static final Set<EventType> OF_OPERATION = EnumSet.of(
            PROGRAMME_CLOSED,
            PERSON_JOINED,
            PERSON_REHIRED,
            PERSON_LEFT,
            MANAGER_CHANGED,
            LEVEL_CHANGED,
            PERSON_PROMOTED,
            PERSON_MOVED,
            PERSON_CORRECTED,
            REPORTING_LINES_CHANGED,
            INVITED,
            CURRICULUM_PUBLISHED,
            LEARNING_OFFER_CHANGED,
            REPORT_PUBLISHED);

    /**
     * Whether the trace of the request that caused it may go on to other systems. Not where people act for themselves:
     * who reads those systems' logs beside the caller's would see which of two people ended, paused, took a release
     * back or asked.
     */
    public boolean keepsTrace() {
        return OF_OPERATION.contains(this);
    }
}
