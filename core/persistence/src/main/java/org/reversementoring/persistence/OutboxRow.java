package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "outbox")
class OutboxRow extends DocumentRow {
    @Column(name = "next_try", nullable = false)
    Instant nextTry = Instant.EPOCH;

    @Column(nullable = false)
    int tries;
}
