package org.reversementoring.workday.simulator;

/** What can go wrong with one REST answer. */
public enum RestFault {
    /** 401, as where the access token ended in the middle of a run. */
    UNAUTHORIZED,
    /** 429, without Retry-After. */
    TOO_MANY_REQUESTS,
    /** 500. */
    SERVER_ERROR,
    /** 503. */
    UNAVAILABLE,
    /** 200 whose body is an error, and nothing was done. */
    ERROR_IN_200,
    /** What was asked is done, and the connection is cut in the middle of the answer's body. */
    CUT_CONNECTION,
    /** What was asked is done, and the connection is cut before the answer: the caller cannot know. */
    ANSWER_LOST
}
