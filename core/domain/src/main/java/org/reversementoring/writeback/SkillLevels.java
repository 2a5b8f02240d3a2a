package org.reversementoring.writeback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds released levels of skill. All methods run inside a unit of work; lists are in the order of ids. */
public interface SkillLevels {
    Optional<SkillLevel> find(UUID id);

    /**
     * Keeps a new one; answers it with version 1. Refuses a known id, or a person's second one of the same skill, with
     * ALREADY_EXISTS.
     */
    SkillLevel add(SkillLevel level);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    SkillLevel save(SkillLevel level);

    List<SkillLevel> ofPerson(PersonId person);

    Page<SkillLevel> ofProgramme(ProgrammeId programme, Page.Request request);

    /** Those that are not written as they are released. */
    Page<SkillLevel> waiting(Page.Request request);

    /** Nothing happens where there is none. */
    void remove(UUID id);
}
