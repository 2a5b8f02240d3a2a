package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An employee number that a person had before the present one. */
@Entity
@Table(name = "former_number")
class FormerNumberRow {
    @Id
    @Column(name = "employee_number", length = 40)
    String employeeNumber = "";

    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);
}
