package org.reversementoring.session;

/** What kind of thing a pair found out. */
public enum InsightType {
    EMERGING_TREND,
    CONSUMER_BEHAVIOUR,
    DISRUPTIVE_TECHNOLOGY,
    EXPECTATION_OF_WORK,
    /** What an experienced person passes on, so that it is not lost when they leave. */
    INSTITUTIONAL_KNOWLEDGE,
    /** A proposal for a problem of the organisation, as from a brainstorm. */
    IDEA,
    OTHER
}
