package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "disclosure")
class DisclosureRow extends DocumentRow {
    @Column(name = "case_id", nullable = false)
    UUID caseId = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    @Column(name = "moved_at", nullable = false)
    Instant movedAt = Instant.EPOCH;

    @Column(name = "tell_at")
    @Nullable
    Instant tellAt;
}
