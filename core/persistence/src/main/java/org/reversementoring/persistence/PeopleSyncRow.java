package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "people_sync")
class PeopleSyncRow extends DocumentRow {
    @Column(nullable = false, length = 20)
    String outcome = "";
}
