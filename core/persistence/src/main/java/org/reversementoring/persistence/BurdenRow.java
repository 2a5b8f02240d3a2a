package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id is the pair's. */
@Entity
@Table(name = "burden")
class BurdenRow extends DocumentRow {}
