package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "lease")
class LeaseRow {
    @Id
    @Column(length = 300)
    String name = "";

    @Column(nullable = false)
    UUID holder = new UUID(0, 0);

    /** By the database's clock, in milliseconds of the epoch; 0 where nobody has it. */
    @Column(name = "until_millis", nullable = false)
    long untilMillis;
}
