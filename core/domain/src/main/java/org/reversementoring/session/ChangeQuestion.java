package org.reversementoring.session;

/**
 * "What have I changed because of this?", asked of the mentee after every second session. Unanswered it says nothing,
 * and nobody is reminded of it.
 *
 * @param due always false for the mentor, whom it does not concern
 */
public record ChangeQuestion(boolean due) {
    static final int EVERY_SESSIONS = 2;
}
