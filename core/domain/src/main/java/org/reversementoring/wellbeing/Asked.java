package org.reversementoring.wellbeing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * What a person asked for. It never changes.
 *
 * @param pair the pair it is about; null where it is about none
 * @param words the person's own, under the case's key; may be empty
 * @param released whether an external provider may learn of it
 * @param proof of a detriment report: SHA-256 of its nonce and words, so that the person can prove what was said when;
 *     null for a request
 */
public record Asked(
        Kind kind,
        PersonId person,
        ProgrammeId programme,
        @Nullable PairId pair,
        Urgency urgency,
        SealedText words,
        boolean released,
        Instant at,
        @Nullable String proof) {
    public enum Kind {
        SUPPORT,
        /** A broken boundary, or retaliation. */
        DETRIMENT
    }

    public enum Urgency {
        NORMAL,
        URGENT
    }

    Asked about(PersonId somebody, @Nullable PairId some) {
        return new Asked(kind, somebody, programme, some, urgency, words, released, at, proof);
    }
}
