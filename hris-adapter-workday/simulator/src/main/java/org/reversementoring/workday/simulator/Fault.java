package org.reversementoring.workday.simulator;

/** What can go wrong with one answer of the report. */
public enum Fault {
    /** 429, without Retry-After. */
    TOO_MANY_REQUESTS,
    /** 500, with which a report may also say that there are too many requests. */
    THROTTLED_AS_500,
    /** 503. */
    UNAVAILABLE,
    /** The connection is cut in the middle of the entries of an answer that began with 200. */
    CUT_CONNECTION,
    /** 200 with a JSON object that lacks Report_Entry. */
    NO_REPORT_ENTRY,
    /** 200 with a report without entries. */
    EMPTY_REPORT
}
