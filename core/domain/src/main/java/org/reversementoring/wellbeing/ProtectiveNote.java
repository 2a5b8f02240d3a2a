package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a detriment was reported, on which day, and a hash by which who reported it can prove the words: without the
 * words, without a name, and kept after the case is gone. The day and the hash alone tell nobody whose it is.
 *
 * @param version counts changes; 0 before it is first kept
 * @param personMark the person's keyed fingerprint, by which their notes are found
 * @param pairMark that of the pair, from whose end on the note is kept for its time; "" where it is about none
 * @param proof SHA-256, in hex, of the nonce, a line feed and the words in UTF-8
 */
public record ProtectiveNote(UUID id, long version, String personMark, String pairMark, LocalDate on, String proof) {
    /** The id follows from the proof, so that it holds no moment. */
    static ProtectiveNote of(String personMark, String pairMark, LocalDate on, String proof) {
        UUID id = UUID.nameUUIDFromBytes(proof.getBytes(StandardCharsets.US_ASCII));
        return new ProtectiveNote(id, 0, personMark, pairMark, on, proof);
    }

    public ProtectiveNote withVersion(long newVersion) {
        return new ProtectiveNote(id, newVersion, personMark, pairMark, on, proof);
    }

    /** What its person may read of it. */
    public Entry entry() {
        return new Entry(on, proof);
    }

    /** A note as its person reads it. */
    public record Entry(LocalDate on, String proof) {}

    /**
     * What the person is given once, to keep: with the words and the nonce the proof can be computed again by anybody.
     * The nonce is not kept with the note.
     */
    public record Receipt(LocalDate on, String proof, String nonce) {}
}
