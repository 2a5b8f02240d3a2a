package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * An entry of the catalogue of help; its id is made of its key. {@code resource} is a word of SQL in some databases.
 */
@Entity
@Table(name = "support_resource")
class ResourceRow extends DocumentRow {}
