package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its id is the pair's. */
@Entity
@Table(name = "written_mentorship")
class WrittenMentorshipRow extends DocumentRow {
    @Column(nullable = false, length = 20)
    String state = "";
}
