package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.Length;

/**
 * One aggregate in one row: its id, its version, what it is searched by (columns of the subclass), and the rest as a
 * JSON document. Reading an aggregate is one statement. The choice is told in docs/decisions/0002.
 */
@MappedSuperclass
abstract class DocumentRow {
    @Id
    UUID id = new UUID(0, 0);

    /** Counts from 0; the domain counts kept versions from 1. */
    @Version
    long version;

    @Column(length = Length.LONG32, nullable = false)
    String document = "";
}
