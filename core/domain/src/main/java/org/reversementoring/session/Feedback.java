package org.reversementoring.session;

import java.util.UUID;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;

/**
 * What one member tells the other about a session. It follows a template: something specific, and something that the
 * other can act on.
 *
 * @param content both parts, sealed
 */
public record Feedback(UUID id, PersonId author, SealedText content) {
    /**
     * Opened for a member.
     *
     * @param specific what was seen, heard or helpful, with its moment
     * @param actionable what to try next time
     */
    public record Open(UUID id, PersonId author, String specific, String actionable) {
        @Override
        public String toString() {
            return "[private]";
        }
    }
}
