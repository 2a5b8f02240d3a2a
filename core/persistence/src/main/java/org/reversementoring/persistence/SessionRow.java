package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** {@code session} alone is a reserved word in several databases. */
@Entity
@Table(name = "pair_session")
class SessionRow extends OfPairRow {
    @Column(name = "session_number", nullable = false)
    int number;
}
