package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id is the programme's. */
@Entity
@Table(name = "training_plan")
class TrainingPlanRow extends DocumentRow {
    @Column(nullable = false)
    boolean published;
}
