package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "commitment")
class CommitmentRow extends OfPairRow {}
