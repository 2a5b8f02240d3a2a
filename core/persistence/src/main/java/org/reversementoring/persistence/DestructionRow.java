package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "destruction")
class DestructionRow extends DocumentRow {}
