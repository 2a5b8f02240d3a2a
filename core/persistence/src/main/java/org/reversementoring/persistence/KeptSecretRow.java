package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id follows from the connection. */
@Entity
@Table(name = "kept_secret")
class KeptSecretRow extends DocumentRow {}
