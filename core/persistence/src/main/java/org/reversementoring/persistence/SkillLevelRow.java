package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "skill_level")
class SkillLevelRow extends DocumentRow {
    @Column(name = "person_id", nullable = false)
    UUID personId = new UUID(0, 0);

    @Column(name = "programme_id", nullable = false)
    UUID programmeId = new UUID(0, 0);

    @Column(nullable = false, length = 100)
    String skill = "";

    @Column(nullable = false)
    boolean waiting;
}
