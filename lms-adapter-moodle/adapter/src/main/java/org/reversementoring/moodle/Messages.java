package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.PlatformRejectedException;

/** Instant messages: one recipient a call, because a batch with one bad recipient is sent in part and then fails. */
final class Messages {
    private final MoodleClient moodle;

    Messages(MoodleClient moodle) {
        this.moodle = moodle;
    }

    void send(EmployeeNumber person, long user, String text) {
        JsonNode answer = moodle.call(
                Function.SEND_MESSAGES,
                Parameters.none()
                        .with("messages", 0, "touserid", user)
                        .with("messages", 0, "text", Html.escape(text))
                        .with("messages", 0, "textformat", 1));
        boolean sent = Answers.list(answer, "").stream()
                .anyMatch(row -> row.path("msgid").asLong() > 0);
        if (!sent) {
            throw new PlatformRejectedException("Moodle does not deliver messages to employee " + person + ".");
        }
    }
}
