package org.reversementoring.moodle.simulator;

/**
 * A call as it arrived. A POST shows no token here; a GET does, in its query.
 *
 * @param method the HTTP method
 * @param target path and query as sent
 * @param function the web service function, empty where none was named
 * @param fields how many form fields the body held
 */
public record Call(String method, String target, String function, int fields) {}
