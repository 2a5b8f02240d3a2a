package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyRow {
    /** A hash over subject, route and key. */
    @Id
    @Column(length = 64)
    String name = "";

    @Column(name = "body_hash", nullable = false, length = 64)
    String bodyHash = "";

    /** Whose claim it is; null where a node of before this column made it. */
    @Nullable
    UUID holder;

    /** HTTP status of the finished request; 0 while nothing was kept, 1 while its outcome is not known. */
    @Column(nullable = false)
    int status;

    @Nullable
    @Column(length = 500)
    String location;

    @Column(nullable = false)
    Instant at = Instant.EPOCH;
}
