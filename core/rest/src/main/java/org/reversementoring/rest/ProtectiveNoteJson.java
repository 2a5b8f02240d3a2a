package org.reversementoring.rest;

import java.time.LocalDate;
import org.reversementoring.wellbeing.ProtectiveNote;

/**
 * That the caller reported a detriment, and when.
 *
 * @param proof SHA-256, in hex, of the nonce, a line feed and the words in UTF-8
 */
public record ProtectiveNoteJson(LocalDate on, String proof) {
    static ProtectiveNoteJson of(ProtectiveNote.Entry entry) {
        return new ProtectiveNoteJson(entry.on(), entry.proof());
    }
}
