package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id follows from the document's version. */
@Entity
@Table(name = "burden_policy")
class KeptPolicyRow extends DocumentRow {}
