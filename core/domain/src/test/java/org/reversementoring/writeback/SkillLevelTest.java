package org.reversementoring.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.writeback.WriteBackWorld.JUNIOR;
import static org.reversementoring.writeback.WriteBackWorld.SENIOR;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemorySkillLevels;
import org.reversementoring.inmemory.InMemorySkillRecords;
import org.reversementoring.inmemory.InMemoryWrittenMentorships;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.spi.Turns;
import org.reversementoring.writeback.SkillLevelService.Own;

class SkillLevelTest {
    private static final String SKILL = "short-video";

    private final PairingWorld world = new PairingWorld();
    private final InMemorySkillRecords records = new InMemorySkillRecords(Set.of(JUNIOR, SENIOR));
    private final InMemorySkillLevels levels = new InMemorySkillLevels(world.work);
    private final SkillLevelService skills = service(records);

    private SkillLevelService service(@Nullable SkillRecords to) {
        return new SkillLevelService(
                world.work,
                levels,
                world.participants,
                world.people,
                to,
                world.policy,
                world.standings,
                world.ids,
                new DailyBatch(LocalTime.of(7, 0), world.clock),
                world.clock);
    }

    private void takePart() {
        world.participation.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
    }

    private void nextDay() {
        world.pass(Duration.ofDays(1));
        skills.run(Actor.SYSTEM);
    }

    private List<String> takenBack() {
        return skills.release(world.mentor, Set.of()).toBeRemovedThere();
    }

    @Test
    @Tag("S122")
    void what_a_mentor_knows_stands_in_the_employee_records_at_their_own_word_once_they_release_it() {
        takePart();
        assertThat(skills.run(Actor.SYSTEM)).isZero();
        assertThat(records.of(JUNIOR)).isEmpty();
        skills.release(world.mentor, Set.of(SKILL));
        world.pass(Duration.ofDays(1));
        assertThat(skills.run(Actor.SYSTEM)).isEqualTo(1);
        assertThat(skills.run(Actor.SYSTEM)).isZero();
        assertThat(records.of(JUNIOR)).containsExactly(Map.entry(SKILL, 4));
        assertThat(skills.mine(world.mentor)).containsExactly(new Own(SKILL, 4, 4, 4));
    }

    @Test
    void a_level_is_never_written_on_the_day_of_its_release_whatever_node_runs() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        assertThat(service(records).run(Actor.SYSTEM)).isZero();
        world.pass(Duration.ofHours(3));
        assertThat(service(records).run(Actor.SYSTEM)).isZero();
        world.pass(Duration.ofDays(1));
        assertThat(service(records).run(Actor.SYSTEM)).isEqualTo(1);
    }

    @Test
    void what_the_records_reject_reaches_the_log_and_the_operators_numbers_without_a_name_or_skill() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        world.pass(Duration.ofDays(1));
        Actor operator = world.employ("op-1", null, StaffRole.OPERATOR);
        String words = "Workday rejected it: A1977.";
        SkillLevelService rejecting = service(new SkillRecords() {
            @Override
            public void write(EmployeeNumber person, String skill, int level) {
                throw new DirectoryRejectedException(words);
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return List.of();
            }
        });
        List<LogRecord> logged =
                logged(() -> assertThat(rejecting.run(Actor.SYSTEM)).isZero());
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage()).contains(words).doesNotContain(SKILL, JUNIOR.value());
        });
        assertThat(problems(operator)).containsExactly(Map.entry(words, 1));
        skills.run(Actor.SYSTEM);
        assertThat(problems(operator)).isEmpty();
    }

    private static List<LogRecord> logged(Runnable work) {
        List<LogRecord> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(SkillLevelService.class.getName());
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    private Map<String, Integer> problems(Actor operator) {
        WriteBackService mentorships = new WriteBackService(
                world.work,
                new InMemoryWrittenMentorships(world.work),
                levels,
                world.pairs,
                world.programmes,
                world.people,
                world.sealer,
                null,
                new Turns(new InMemoryLeases(world.clock)),
                new DailyBatch(LocalTime.of(7, 0), world.clock),
                world.door,
                world.policy,
                world.standings,
                world.clock);
        return mentorships.overview(operator).problems();
    }

    @Test
    void a_skill_that_is_not_offered_cannot_be_released() {
        takePart();
        assertInvalid(List.of("released"), () -> skills.release(world.mentor, Set.of(SKILL, "cooking")));
        assertInvalid(List.of("released"), () -> skills.release(world.mentee, Set.of(SKILL)));
        assertThat(skills.mine(world.mentor)).containsExactly(new Own(SKILL, 4, null, null));
    }

    @Test
    void another_level_is_written_only_once_it_is_released_too() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        nextDay();
        Answers before = world.answers(Side.MENTOR);
        world.participation.change(
                world.mentor,
                world.programme,
                Side.MENTOR,
                world.work
                        .run(() -> world.participants
                                .find(world.programme, PairingWorld.id(world.mentor), Side.MENTOR)
                                .orElseThrow())
                        .version(),
                new Answers(
                        before.region(),
                        before.language(),
                        before.timeZone(),
                        Map.of(SKILL, 5),
                        before.needs(),
                        before.topics(),
                        before.survey(),
                        before.preferences(),
                        before.consentVersion()));
        skills.run(Actor.SYSTEM);
        assertThat(records.of(JUNIOR)).containsExactly(Map.entry(SKILL, 4));
        skills.release(world.mentor, Set.of(SKILL));
        nextDay();
        assertThat(records.of(JUNIOR)).containsExactly(Map.entry(SKILL, 5));
    }

    @Test
    void taking_back_forgets_it_here_writes_no_more_and_says_whether_it_may_stand_there() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        assertThat(takenBack()).isEmpty();
        skills.release(world.mentor, Set.of(SKILL));
        nextDay();
        assertThat(takenBack()).containsExactly(SKILL);
        assertThat(world.work.run(() -> levels.ofPerson(PairingWorld.id(world.mentor))))
                .isEmpty();
        assertThat(skills.run(Actor.SYSTEM)).isZero();
        assertThat(takenBack()).isEmpty();
    }

    @Test
    void after_an_answer_was_lost_it_may_stand_there_and_is_written_again() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        SkillLevelService lost = service(new SkillRecords() {
            @Override
            public void write(EmployeeNumber person, String skill, int level) {
                throw new DirectoryUnavailableException("no answer");
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return List.of();
            }
        });
        world.pass(Duration.ofDays(1));
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(() -> lost.run(Actor.SYSTEM));
        assertThat(skills.run(Actor.SYSTEM)).isEqualTo(1);
        assertThat(takenBack()).containsExactly(SKILL);
    }

    @Test
    void a_refused_sign_in_is_tried_once_a_run_and_nothing_is_lost() {
        takePart();
        assertThat(skills.run(Actor.SYSTEM)).isZero();
        skills.release(world.mentor, Set.of(SKILL));
        List<String> asked = new ArrayList<>();
        SkillLevelService refused = service(new SkillRecords() {
            @Override
            public void write(EmployeeNumber person, String skill, int level) {
                asked.add("write");
                throw new DirectoryRejectedException("The sign-in is refused.");
            }

            @Override
            public List<SelfCheck> selfCheck() {
                asked.add("check");
                return List.of(new SelfCheck(false, "The sign-in is refused."));
            }
        });
        assertThat(refused.run(Actor.SYSTEM)).isZero();
        assertThat(asked).as("no call tells the moment of a release").isEmpty();
        world.pass(Duration.ofDays(1));
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(() -> refused.run(Actor.SYSTEM));
        assertThat(asked).containsExactly("check");
        assertThat(skills.run(Actor.SYSTEM)).isEqualTo(1);
        assertThat(refused.run(Actor.SYSTEM))
                .as("nothing waits, nothing is asked")
                .isZero();
        assertThat(asked).hasSize(1);
    }

    @Test
    void where_the_deployment_writes_no_levels_the_release_is_kept_and_nothing_leaves() {
        takePart();
        SkillLevelService off = service(null);
        off.release(world.mentor, Set.of(SKILL));
        world.pass(Duration.ofDays(1));
        assertThat(off.run(Actor.SYSTEM)).isZero();
        assertThat(off.connected(world.mentor)).isFalse();
        assertThat(off.mine(world.mentor)).containsExactly(new Own(SKILL, 4, 4, null));
        assertThat(records.of(JUNIOR)).isEmpty();
    }

    @Test
    void who_left_is_written_of_no_more() {
        takePart();
        skills.release(world.mentor, Set.of(SKILL));
        world.work.run(() -> {
            Person person = world.people.find(PairingWorld.id(world.mentor)).orElseThrow();
            world.people.save(person.leftOn(person.hired()));
        });
        world.pass(Duration.ofDays(1));
        assertThat(skills.run(Actor.SYSTEM)).isZero();
        assertThat(records.of(JUNIOR)).isEmpty();
    }
}
