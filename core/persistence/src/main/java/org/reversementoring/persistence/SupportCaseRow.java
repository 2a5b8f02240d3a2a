package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "support_case")
class SupportCaseRow extends DocumentRow {
    @Column(name = "person_mark", nullable = false)
    String personMark = "";

    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);

    @Column(name = "wake_at")
    @Nullable
    Instant wakeAt;
}
