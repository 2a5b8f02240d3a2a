package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "suspension")
class SuspensionRow extends DocumentRow {}
