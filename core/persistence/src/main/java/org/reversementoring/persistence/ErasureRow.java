package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "erasure")
class ErasureRow extends DocumentRow {
    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    /** {@code open} alone is a reserved word in several databases. */
    @Column(name = "still_open", nullable = false)
    boolean open;
}
