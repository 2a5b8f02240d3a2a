package org.reversementoring.session;

/**
 * Who from outside is present in a session, as the catalogue of help told it at the booking.
 *
 * @param key of the catalogue entry
 * @param contact the number, address or page to use
 */
public record Facilitator(String key, String name, String contact) {
    @Override
    public String toString() {
        return "[private]";
    }
}
