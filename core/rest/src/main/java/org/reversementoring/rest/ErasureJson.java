package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.privacy.Certificate;
import org.reversementoring.privacy.Erasure;
import org.reversementoring.privacy.ErasureState;

/**
 * An erasure request.
 *
 * @param pair the one pair that it concerns; null for everything
 * @param dueBy by when it is carried out at the latest
 * @param note a plain sentence where something has to be explained; else null
 */
public record ErasureJson(
        UUID id,
        @Nullable UUID pair,
        Instant askedAt,
        Instant dueBy,
        ErasureState state,
        @Nullable String note,
        @Nullable CertificateJson certificate)
        implements Identified {
    static final String WAITS =
            "A legal hold keeps a part of your data. It may be read by nobody, and is erased as soon as the hold is over.";

    /** As its person reads it. */
    static ErasureJson of(Erasure erasure) {
        ErasureState state = erasure.stateForPerson();
        Certificate done = erasure.certificate();
        return new ErasureJson(
                erasure.id().value(),
                erasure.pair() == null ? null : erasure.pair().value(),
                erasure.askedAt(),
                erasure.dueBy(),
                state,
                state == ErasureState.WAITING ? WAITS : null,
                done == null ? null : CertificateJson.of(done));
    }

    /**
     * What was erased; the person may keep it.
     *
     * @param deleted number of records by kind
     * @param effectiveAt from when no running node can read it
     * @param effectiveInBackupsAt from when no backup of the keys can either
     * @param stays what stays and why
     */
    public record CertificateJson(
            Map<String, Integer> deleted,
            Instant carriedOutAt,
            Instant effectiveAt,
            Instant effectiveInBackupsAt,
            List<String> stays) {
        static CertificateJson of(Certificate done) {
            return new CertificateJson(
                    new TreeMap<>(done.deleted().byKind()),
                    done.carriedOutAt(),
                    done.effectiveAt(),
                    done.effectiveInBackupsAt(),
                    done.stays());
        }
    }

    /** A line for the data protection officer: states, and no content. */
    public record ErasureLineJson(UUID id, UUID person, Instant askedAt, Instant dueBy, ErasureState state)
            implements Identified {
        static ErasureLineJson of(Erasure erasure) {
            return new ErasureLineJson(
                    erasure.id().value(),
                    erasure.person().value(),
                    erasure.askedAt(),
                    erasure.dueBy(),
                    erasure.state());
        }
    }
}
