package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An employee number that a person had before the present one. Several may have had it one after another. */
@Entity
@Table(name = "former_number")
class FormerNumberRow {
    @EmbeddedId
    Key key = new Key("", new UUID(0, 0));

    @Embeddable
    record Key(
            @Column(name = "employee_number", length = 40) String employeeNumber,
            @Column(name = "person_id") UUID personId) {}
}
