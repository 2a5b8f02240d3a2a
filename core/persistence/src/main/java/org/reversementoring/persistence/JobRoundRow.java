package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "job_round")
class JobRoundRow {
    @Id
    @Column(length = 100)
    String job = "";

    /** The beginning of the round that was done last. */
    @Column(name = "round_at", nullable = false)
    Instant round = Instant.EPOCH;
}
