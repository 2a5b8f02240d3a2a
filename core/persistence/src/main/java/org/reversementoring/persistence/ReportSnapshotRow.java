package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Written once. PostgreSQL refuses every update of it; Hibernate makes none. */
@Entity
@Immutable
@Table(name = "report_snapshot")
class ReportSnapshotRow extends DocumentRow {
    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);

    @Column(name = "wave_number", nullable = false)
    int waveNumber;
}
