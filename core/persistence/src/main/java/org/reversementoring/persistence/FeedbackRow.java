package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "feedback")
class FeedbackRow extends DocumentRow {
    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    @Column(nullable = false, length = 20)
    String stage = "";

    @Column(name = "given_at", nullable = false)
    Instant givenAt = Instant.EPOCH;
}
