package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of something that belongs to a pair. */
@MappedSuperclass
abstract class OfPairRow extends DocumentRow {
    @Column(name = "pair_id", nullable = false)
    UUID pairId = new UUID(0, 0);
}
