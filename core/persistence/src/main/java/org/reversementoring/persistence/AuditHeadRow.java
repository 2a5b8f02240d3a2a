package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The one row that says from where to where the chain of the audit log is kept. */
@Entity
@Table(name = "audit_head")
class AuditHeadRow {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Version
    long version;

    @Column(name = "anchor_seq", nullable = false)
    long anchorSeq;

    @Column(name = "anchor_hash", nullable = false, length = 64)
    String anchorHash = "";

    @Column(name = "head_seq", nullable = false)
    long headSeq;

    @Column(name = "head_hash", nullable = false, length = 64)
    String headHash = "";

    @Column(nullable = false, length = 64)
    String mark = "";
}
