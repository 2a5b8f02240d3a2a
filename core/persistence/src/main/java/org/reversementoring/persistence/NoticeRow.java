package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notice")
class NoticeRow extends DocumentRow {
    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;
}
