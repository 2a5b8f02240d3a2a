package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "gate_finding")
class GateFindingRow extends DocumentRow {}
