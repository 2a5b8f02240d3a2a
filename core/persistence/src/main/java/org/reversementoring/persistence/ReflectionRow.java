package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "reflection")
class ReflectionRow extends OfPairRow {}
