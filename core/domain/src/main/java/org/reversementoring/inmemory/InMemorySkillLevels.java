package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.writeback.SkillLevel;
import org.reversementoring.writeback.SkillLevels;

/** Released levels of skill in memory. */
public final class InMemorySkillLevels implements SkillLevels {
    private final InMemoryStore<UUID, SkillLevel> store;

    public InMemorySkillLevels(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, id -> id, SkillLevel::id, SkillLevel::version, SkillLevel::withVersion);
    }

    @Override
    public Optional<SkillLevel> find(UUID id) {
        return store.find(id);
    }

    @Override
    public SkillLevel add(SkillLevel level) {
        boolean second = ofPerson(level.person()).stream()
                .anyMatch(other ->
                        other.skill().equals(level.skill()) && !other.id().equals(level.id()));
        if (second) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "This person has released this skill already.");
        }
        return store.add(level);
    }

    @Override
    public SkillLevel save(SkillLevel level) {
        return store.save(level);
    }

    @Override
    public List<SkillLevel> ofPerson(PersonId person) {
        return store.all(level -> level.person().equals(person));
    }

    @Override
    public Page<SkillLevel> ofProgramme(ProgrammeId programme, Page.Request request) {
        return store.page(level -> level.programme().equals(programme), request);
    }

    @Override
    public Page<SkillLevel> waiting(Page.Request request) {
        return store.page(SkillLevel::isWaiting, request);
    }

    @Override
    public void remove(UUID id) {
        store.remove(id);
    }
}
