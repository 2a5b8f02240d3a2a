package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.event.Outbox;

@Entity
@Table(name = "outbox")
class OutboxRow extends DocumentRow {
    @Column(name = "next_try", nullable = false)
    Instant nextTry = Instant.EPOCH;

    @Column(nullable = false)
    int tries;

    /** As a header {@code traceparent}. */
    @Column(updatable = false)
    @Nullable
    String trace;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Outbox.Leg leg = Outbox.Leg.INSIDE;
}
