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

    /** What people do for themselves, or what follows from it at once. */
    private static final Set<EventType> OF_PEOPLE = EnumSet.of(
            WITHDRAWN,
            PAIR_PAUSED,
            PAIR_RESUMED,
            PAIR_ENDED,
            PAIR_FACTS_CHANGED,
            GATE_FACTS_CHANGED,
            SUPPORT_REQUESTED,
            SUPPORT_CASE_CHANGED);

    /**
     * Whether the trace of the request that caused it may go on to other systems. Not where it would tell whoever reads
     * their logs beside the caller's which request, and so which of two people, ended, paused or asked.
     */
    public boolean keepsTrace() {
        return !OF_PEOPLE.contains(this);
    }
}
