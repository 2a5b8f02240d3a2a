package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.writeback.SkillLevel;
import org.reversementoring.writeback.SkillLevels;

/** Released levels of skill in the database. */
public final class HibernateSkillLevels extends DocumentStore<SkillLevel, SkillLevelRow> implements SkillLevels {
    public HibernateSkillLevels(HibernateUnitOfWork work) {
        super(
                work,
                SkillLevel.class,
                SkillLevelRow.class,
                SkillLevelRow::new,
                SkillLevel::id,
                SkillLevel::version,
                SkillLevel::withVersion);
    }

    @Override
    void index(SkillLevel level, SkillLevelRow row) {
        row.personId = level.person().value();
        row.programmeId = level.programme().value();
        row.skill = level.skill();
        row.waiting = level.isWaiting();
    }

    @Override
    public Optional<SkillLevel> find(UUID id) {
        return findById(id);
    }

    @Override
    public List<SkillLevel> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<SkillLevel> ofProgramme(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public Page<SkillLevel> waiting(Page.Request request) {
        return page("r.waiting = true", Map.of(), request);
    }

    @Override
    public void remove(UUID id) {
        removeById(id);
    }
}
