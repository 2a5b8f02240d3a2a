package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "legal_hold")
class LegalHoldRow extends DocumentRow {
    @Column(name = "subject_id", nullable = false)
    UUID subjectId = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    /** The other member of a pair. */
    @Column(name = "other_person_id")
    @Nullable
    UUID otherPersonId;

    @Column(name = "closes_at", nullable = false)
    Instant closesAt = Instant.EPOCH;

    @Column(name = "tell_at")
    @Nullable
    Instant tellAt;
}
