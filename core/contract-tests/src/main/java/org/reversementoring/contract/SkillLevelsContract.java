package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.SkillLevel;
import org.reversementoring.writeback.SkillLevels;

/** What every store of released levels of skill keeps to. */
public interface SkillLevelsContract {
    UnitOfWork work();

    SkillLevels levels();

    private static SkillLevel level(PersonId person, String skill, @Nullable Integer written) {
        return new SkillLevel(
                UUID.randomUUID(),
                0,
                person,
                new ProgrammeId(UUID.randomUUID()),
                skill,
                3,
                LocalDate.of(2026, 12, 1),
                written != null,
                written,
                "The skill is not known there.");
    }

    private SkillLevel kept(PersonId person, String skill, @Nullable Integer written) {
        return work().run(() -> levels().add(level(person, skill, written)));
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    @Test
    default void a_kept_one_comes_back_as_it_was() {
        SkillLevel level = level(somebody(), "prompting", 2);
        SkillLevel kept = work().run(() -> levels().add(level));
        assertThat(kept).isEqualTo(level.withVersion(1));
        assertThat(work().run(() -> levels().find(level.id()))).contains(kept);
        assertThat(work().run(() -> levels().ofPerson(level.person()))).containsExactly(kept);
        assertThat(work().run(() -> levels().ofProgramme(level.programme(), Page.Request.FIRST))
                        .items())
                .containsExactly(kept);
    }

    @Test
    default void a_change_counts_the_version_and_an_old_one_is_refused() {
        SkillLevel kept = kept(somebody(), "prompting", null);
        assertThat(work().run(() -> levels().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> levels().save(kept));
    }

    @Test
    default void a_person_has_each_skill_once() {
        SkillLevel kept = kept(somebody(), "prompting", null);
        kept(kept.person(), "short-video", null);
        kept(somebody(), "prompting", null);
        refused(Problem.ALREADY_EXISTS, () -> levels().add(level(kept.person(), "prompting", null)));
    }

    @Test
    default void those_wait_that_are_not_written_as_released() {
        SkillLevel never = kept(somebody(), "prompting", null);
        SkillLevel other = kept(somebody(), "prompting", 2);
        SkillLevel done = kept(somebody(), "prompting", 3);
        assertThat(work().run(() -> Page.all(r -> levels().waiting(r))))
                .contains(never, other)
                .doesNotContain(done);
    }

    @Test
    default void one_is_removed_and_a_second_time_nothing_happens() {
        SkillLevel kept = kept(somebody(), "prompting", null);
        work().run(() -> levels().remove(kept.id()));
        work().run(() -> levels().remove(kept.id()));
        assertThat(work().run(() -> levels().ofPerson(kept.person()))).isEmpty();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
