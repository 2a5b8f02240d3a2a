package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id is the programme's. */
@Entity
@Table(name = "training_run")
class TrainingRunRow extends DocumentRow {}
