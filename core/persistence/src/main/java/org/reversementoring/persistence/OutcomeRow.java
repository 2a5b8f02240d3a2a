package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "outcome")
class OutcomeRow extends DocumentRow {
    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);
}
