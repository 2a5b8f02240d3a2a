package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "protective_note")
class ProtectiveNoteRow extends DocumentRow {
    @Column(name = "person_mark", nullable = false)
    String personMark = "";
}
