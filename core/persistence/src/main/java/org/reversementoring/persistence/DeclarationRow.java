package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "declaration")
class DeclarationRow extends DocumentRow {
    @Column(name = "pair_id", nullable = false)
    UUID pairId = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);
}
