package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "programme")
class ProgrammeRow extends DocumentRow {
    @Column(nullable = false, length = 20)
    String state = "";
}
