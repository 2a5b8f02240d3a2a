package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pair")
class PairRow extends DocumentRow {
    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);

    @Column(name = "mentor_id", nullable = false)
    UUID mentorId = new UUID(0, 0);

    @Column(name = "mentee_id", nullable = false)
    UUID menteeId = new UUID(0, 0);

    @Column(nullable = false, length = 20)
    String state = "";

    /** When the present state began, while its members have still to be told of it. */
    @Column(name = "untold_since")
    @Nullable
    Instant untoldSince;
}
