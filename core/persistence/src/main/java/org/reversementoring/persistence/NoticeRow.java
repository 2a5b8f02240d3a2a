package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "notice")
class NoticeRow extends DocumentRow {
    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);
}
