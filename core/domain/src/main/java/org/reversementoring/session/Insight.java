package org.reversementoring.session;

import java.util.UUID;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;

/**
 * Something the pair found out in a session.
 *
 * @param content type and text, sealed
 */
public record Insight(UUID id, PersonId author, SealedText content) {
    /** Opened for a member. */
    public record Open(UUID id, SessionId session, PersonId author, InsightType type, String text) {
        @Override
        public String toString() {
            return "[private]";
        }
    }
}
