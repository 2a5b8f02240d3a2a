package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.curriculum.TrainingWorld.number;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** What happens to a training in the learning platform after its people were enrolled. */
class TrainingProgressTest {
    private final TrainingWorld world = new TrainingWorld();
    private final Actor manager = world.base.manager;
    private final Actor mentor = world.base.mentor;
    private final Actor mentee = world.base.mentee;
    private final String course = world.key("mentor");

    @BeforeEach
    void bothTakePart() {
        world.publish();
        world.optIn(mentor, Side.MENTOR);
        world.optIn(mentee, Side.MENTEE);
    }

    @Test
    @Tag("S037")
    void who_takes_a_completed_course_again_is_not_matched_until_it_is_completed_and_present_pairs_go_on() {
        world.complete(mentor, Side.MENTOR);
        world.base.approve(world.base.programme, mentor, mentee, false);
        PairId pair = world.base.pairing.mine(mentor).get(0).id();
        PairState before = world.base.pair(pair).state();

        world.platform.retakes(number(mentor), course);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        assertThat(world.problems()).isEmpty();
        world.base.pass(TrainingRecord.READ_APART);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.RETAKING);
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isFalse();
        assertThat(world.base.pair(pair).state()).isEqualTo(before);
        assertThat(world.run().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.RETAKING);
            assertThat(problem.employee()).isEqualTo(number(mentor));
            assertThat(problem.line()).contains("Employee 100", "taken again", "no new pair");
        });

        world.complete(mentor, Side.MENTOR);
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isTrue();
        assertThat(world.problems()).isEmpty();
        assertThat(world.base.happened())
                .filteredOn(EventType.TRAINING_COMPLETED::equals)
                .hasSize(2);
    }

    @Test
    void two_readings_within_half_an_hour_do_not_take_a_completion_back() {
        world.complete(mentor, Side.MENTOR);
        world.platform.retakes(number(mentor), course);
        for (Duration since : List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(29))) {
            world.base.pass(since);
            world.training.refresh(manager, world.base.programme);
            assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        }
        world.base.pass(Duration.ofMinutes(1));
        world.training.refresh(manager, world.base.programme);
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.RETAKING);
    }

    @Test
    void a_suspended_enrolment_is_said_is_not_lifted_and_what_was_completed_stays() {
        world.complete(mentor, Side.MENTOR);
        world.platform.suspends(number(mentor), course);
        world.platform.suspends(number(mentee), world.key("mentee"));
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.SUSPENDED, Kind.SUSPENDED);
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isTrue();
        assertThat(world.status(mentee, Side.MENTEE)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(world.watch.count("enrol"))
                .as("enrolments at opting in alone")
                .isEqualTo(4);

        world.platform.resumes(number(mentor), course);
        world.platform.resumes(number(mentee), world.key("mentee"));
        world.sync.refreshAll();
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void a_removed_enrolment_is_made_again_while_its_person_takes_part_and_said_for_a_week() {
        world.complete(mentor, Side.MENTOR);
        world.platform.removes(number(mentor), course);
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).containsExactly(number(mentor));
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isTrue();
        assertThat(world.problems()).containsExactly(Kind.REMOVED);
        world.base.pass(Duration.ofDays(6));
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.REMOVED);
        world.base.pass(Duration.ofDays(1));
        world.sync.refreshAll();
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void who_withdrew_is_not_enrolled_again() {
        world.platform.removes(number(mentor), course);
        world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
        world.sync.refreshAll();
        world.relay();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).isEmpty();
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void who_withdraws_while_they_are_enrolled_again_does_not_stay_in_the_course() {
        world.platform.removes(number(mentor), course);
        world.watch.before(call -> call.name().equals("enrol"), () -> {
            world.watch.inPeace();
            world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
            world.relay();
        });
        world.sync.refreshAll();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).isEmpty();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);
    }

    @Test
    void a_deleted_course_is_said_what_was_completed_stays_and_publishing_again_enrols_everybody() {
        Actor colleague = world.base.employ("101", null);
        world.optIn(colleague, Side.MENTOR);
        world.complete(mentor, Side.MENTOR);
        world.platform.deletes(course);
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.COURSE_GONE);
        assertThat(world.run().problems().get(0).line())
                .contains("training for mentors", "Publish the curricula again");
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isTrue();

        world.publish();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).containsExactlyInAnyOrder(number(mentor), number(colleague));
        assertThat(world.problems()).isEmpty();
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        assertThat(world.status(colleague, Side.MENTOR)).isEqualTo(TrainingStatus.ENROLLED);

        world.complete(mentor, Side.MENTOR);
        world.platform.retakes(number(mentor), course);
        world.sync.refreshAll();
        world.base.pass(TrainingRecord.READ_APART);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.RETAKING);
    }

    @Test
    void the_meeting_place_is_missed_too_and_everybody_gets_a_place_in_the_new_one() {
        world.platform.deletes(world.key("programme"));
        world.sync.refreshAll();
        assertThat(world.run().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.COURSE_GONE);
            assertThat(problem.what()).contains("where both sides meet");
        });
        world.publish();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(world.key("programme")))
                .containsExactlyInAnyOrder(number(mentor), number(mentee));
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void two_accounts_of_one_number_are_said_of_their_person_alone() {
        world.complete(mentor, Side.MENTOR);
        world.platform.duplicates(number(mentor));
        world.complete(mentee, Side.MENTEE);
        assertThat(world.mayBeMatched(mentor, Side.MENTOR)).isTrue();
        assertThat(world.mayBeMatched(mentee, Side.MENTEE)).isTrue();
        assertThat(world.run().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.TWO_ACCOUNTS);
            assertThat(problem.employee()).isEqualTo(number(mentor));
        });
        world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
        world.relay();
        assertThat(world.training.refresh(manager, world.base.programme).problems())
                .anyMatch(problem -> problem.what().contains("two accounts"));
    }

    @Test
    void the_absence_of_an_answer_closes_nothing() {
        world.complete(mentor, Side.MENTOR);
        TrainingRecord before = record();
        world.platform.isSilentAbout(number(mentor), true);
        world.sync.refreshAll();
        assertThat(record()).isEqualTo(before);
        assertThat(world.problems()).isEmpty();
    }

    private TrainingRecord record() {
        return world.base.work.run(() -> world.records
                .find(world.base.programme, PairingWorld.id(mentor), Side.MENTOR)
                .orElseThrow());
    }

    @Test
    void a_completion_that_is_reckoned_anew_for_a_moment_stays_one() {
        world.complete(mentor, Side.MENTOR);
        Instant completed = record().completedAt();
        world.platform.retakes(number(mentor), course);
        world.sync.refreshAll();
        world.complete(mentor, Side.MENTOR);
        world.platform.retakes(number(mentor), course);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        assertThat(record().completedAt()).isEqualTo(completed);
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void a_completion_kept_before_its_course_was_known_is_not_taken_for_one_that_is_taken_again() {
        TrainingRecord old = record();
        world.base.work.run(() -> world.records.save(new TrainingRecord(
                old.id(),
                old.version(),
                old.programme(),
                old.person(),
                old.side(),
                old.enrolledAt(),
                world.base.clock.instant(),
                List.of(),
                null,
                null,
                null,
                null,
                null)));
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        world.complete(mentor, Side.MENTOR);
        assertThat(record().completedIn()).isEqualTo(URI.create("https://learning.example/course/1"));
    }

    @Test
    void all_programmes_are_asked_for_in_one_call_and_a_closed_one_no_more() {
        ProgrammeId second = world.base.open(definition -> definition);
        world.curricula.publish(manager, second);
        int before = world.watch.count("progress");
        world.sync.refreshAll();
        assertThat(world.watch.count("progress")).isEqualTo(before + 1);
        world.close();
        world.watch.before(call -> call.name().equals("progress") && call.concerns(course), () -> {
            throw new IllegalStateException("a closed programme was asked for");
        });
        world.sync.refreshAll();
        assertThat(world.watch.count("progress")).isEqualTo(before + 2);
        assertRefused(Problem.WRONG_STATE, () -> world.training.refresh(manager, world.base.programme));
    }

    @Test
    void one_programme_that_fails_keeps_no_other_from_being_served() {
        ProgrammeId second = world.base.open(definition -> definition);
        world.curricula.publish(manager, second);
        Actor colleague = world.base.employ("101", null);
        for (ProgrammeId programme : List.of(world.base.programme, second)) {
            world.base.participation.optIn(colleague, programme, Side.MENTOR, world.base.answers(Side.MENTOR));
        }
        for (ProgrammeId failing : List.of(world.base.programme, second)) {
            world.watch.before(
                    call -> call.name().equals("enrol")
                            && call.concerns(failing.value().toString()),
                    () -> {
                        throw new PlatformUnavailableException("An answer without sense.");
                    });
            world.sync.refreshAll();
        }
        world.watch.inPeace();
        for (ProgrammeId programme : List.of(world.base.programme, second)) {
            assertThat(world.platform.enrolled("rm-" + programme.value() + "-mentor"))
                    .contains(number(colleague));
        }
    }

    @Test
    void one_programme_with_an_unexpected_error_keeps_no_other_from_being_served_and_its_class_alone_is_logged() {
        ProgrammeId second = world.base.open(definition -> definition);
        world.curricula.publish(manager, second);
        Actor colleague = world.base.employ("101", null);
        for (ProgrammeId programme : List.of(world.base.programme, second)) {
            world.base.participation.optIn(colleague, programme, Side.MENTOR, world.base.answers(Side.MENTOR));
        }
        try (LogLines log = new LogLines(TrainingSync.class)) {
            for (ProgrammeId failing : List.of(world.base.programme, second)) {
                world.watch.before(
                        call -> call.name().equals("enrol")
                                && call.concerns(failing.value().toString()),
                        () -> {
                            throw new IllegalStateException("Employee 101");
                        });
                world.sync.refreshAll();
            }
            assertThat(log.lines()).isNotEmpty().allMatch(line -> line.contains("IllegalStateException"));
            assertThat(log.lines()).noneMatch(line -> line.contains("101"));
        }
        for (ProgrammeId programme : List.of(world.base.programme, second)) {
            assertThat(world.platform.enrolled("rm-" + programme.value() + "-mentor"))
                    .contains(number(colleague));
        }
    }

    @Test
    void who_withdraws_from_a_closed_programme_in_an_outage_is_withdrawn_once_the_platform_answers() {
        world.close();
        world.platform.isDown(true);
        world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
        world.relay();
        assertThat(world.platform.enrolled(course)).containsExactly(number(mentor));
        assertThat(world.base.outbox.waiting()).isEqualTo(1);
        world.platform.isDown(false);
        int before = world.watch.count("progress");
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).isEmpty();
        assertThat(world.platform.enrolled(world.key("programme"))).containsExactly(number(mentee));
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);
        assertThat(world.watch.count("progress")).as("questions").isEqualTo(before);
        int calls = world.watch.count();
        world.sync.refreshAll();
        assertThat(world.watch.count()).as("nothing is left to do").isEqualTo(calls);
    }

    @Test
    void a_withdrawal_that_is_refused_in_a_closed_programme_is_tried_again() {
        world.close();
        world.watch.before(call -> call.name().equals("withdraw"), () -> {
            throw new PlatformRejectedException("The token is wrong.");
        });
        try (LogLines log = new LogLines(TrainingRunKeeper.class)) {
            world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
            world.relay();
            assertThat(log.lines()).singleElement().asString().contains("PLATFORM_REFUSES for 2 more");
        }
        world.sync.refreshAll();
        assertThat(world.problems()).contains(Kind.PLATFORM_REFUSES);
        world.watch.inPeace();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).isEmpty();
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void a_refusal_of_everything_is_kept_beside_what_was_known_and_goes_with_the_next_run() {
        world.platform.suspends(number(mentor), course);
        world.sync.refreshAll();
        world.watch.before(call -> call.name().equals("progress"), () -> {
            throw new PlatformRejectedException("The token is wrong.");
        });
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.PLATFORM_REFUSES, Kind.SUSPENDED);
        world.watch.inPeace();
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.SUSPENDED);
    }

    /** A course completed, one taken again, one enrolment removed, one person new, one gone: then something breaks. */
    @Test
    void after_an_outage_or_a_crash_at_any_call_the_next_run_completes_the_work() {
        int calls = calmCalls();
        assertThat(calls).isGreaterThan(4);
        for (int at = 1; at <= calls; at++) {
            TrainingProgressTest outage = restless();
            outage.world.watch.beforeCall(at, () -> {
                throw new PlatformUnavailableException("The platform went down.");
            });
            outage.world.sync.refreshAll();
            outage.world.watch.inPeace();
            outage.settles();
            assertThat(outage.world.problems()).contains(Kind.REMOVED);

            TrainingProgressTest crash = restless();
            crash.world.watch.beforeCall(at, () -> {
                throw new Error("the power went out");
            });
            assertThatThrownBy(crash.world.sync::refreshAll).isInstanceOf(Error.class);
            crash.world.watch.inPeace();
            crash.settles();
        }
    }

    private static int calmCalls() {
        TrainingProgressTest calm = restless();
        int before = calm.world.watch.count();
        calm.world.sync.refreshAll();
        int calls = calm.world.watch.count() - before;
        calm.settles();
        return calls;
    }

    private static TrainingProgressTest restless() {
        TrainingProgressTest test = new TrainingProgressTest();
        test.bothTakePart();
        TrainingWorld world = test.world;
        world.complete(test.mentor, Side.MENTOR);
        world.platform.retakes(number(test.mentor), test.course);
        world.platform.completes(number(test.mentee), world.key("mentee"));
        Map<String, Actor> people = new HashMap<>();
        for (String number : List.of("101", "102", "103")) {
            people.put(number, world.base.employ(number, null));
            world.base.participation.optIn(
                    people.get(number), world.base.programme, Side.MENTOR, world.base.answers(Side.MENTOR));
        }
        world.relay();
        world.platform.removes(new EmployeeNumber("102"), test.course);
        world.base.participation.leave(people.get("103"), world.base.programme, Side.MENTOR);
        world.base.participation.optIn(
                world.base.employ("104", null), world.base.programme, Side.MENTOR, world.base.answers(Side.MENTOR));
        return test;
    }

    private void settles() {
        world.sync.refreshAll();
        world.base.pass(TrainingRecord.READ_APART);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.RETAKING);
        assertThat(world.status(mentee, Side.MENTEE)).isEqualTo(TrainingStatus.COMPLETED);
        assertThat(world.platform.enrolled(course))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("100", "101", "102", "104");
        assertThat(world.base.work.run(() -> world.records.ofProgramme(world.base.programme)))
                .hasSize(5);
        assertThat(world.problems()).contains(Kind.RETAKING);
    }

    @Test
    void each_problem_is_logged_when_it_is_new_and_whom_it_concerns_not_at_all() {
        try (LogLines log = new LogLines(TrainingRunKeeper.class)) {
            world.platform.suspends(number(mentee), world.key("mentee"));
            world.platform.duplicates(number(mentor));
            world.sync.refreshAll();
            world.sync.refreshAll();
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines()).anyMatch(line -> line.contains("TWO_ACCOUNTS for 1 more"));
            assertThat(log.lines()).anyMatch(line -> line.contains("SUSPENDED for 1 more"));
            assertThat(log.lines()).noneMatch(line -> line.contains("Employee"));
        }
    }

    @Test
    void the_manager_reads_the_problems_and_everybody_their_own() {
        world.platform.suspends(number(mentor), course);
        world.sync.refreshAll();
        assertThat(world.training.problems(manager, world.base.programme).problems())
                .hasSize(1);
        assertThat(world.training.problems(manager, world.base.programme).at()).isNotNull();
        assertThat(world.training.mine(mentor))
                .singleElement()
                .satisfies(own -> assertThat(own.problems())
                        .extracting(TrainingProblem::kind)
                        .containsExactly(Kind.SUSPENDED));
        assertThat(world.training.mine(mentee)).allMatch(own -> own.problems().isEmpty());
        for (Actor actor : List.of(mentor, mentee, world.base.employ("300", null, StaffRole.AUDITOR))) {
            assertRefused(Problem.NOT_ALLOWED, () -> world.training.problems(actor, world.base.programme));
        }
        ProgrammeId unknown = new ProgrammeId(world.base.ids.next());
        assertRefused(Problem.NOT_FOUND, () -> world.training.problems(manager, unknown));
    }

    @Test
    void nobody_who_no_longer_has_a_participation_is_named_even_where_something_is_wrong_with_the_account() {
        world.platform.duplicates(number(mentor));
        world.base.work.run(() -> world.base
                .participants
                .ofPerson(PairingWorld.id(mentor))
                .forEach(p -> world.base.participants.remove(p.id())));
        world.sync.refreshAll();
        assertThat(world.run().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NOT_SERVED);
            assertThat(problem.person()).isNull();
            assertThat(problem.line())
                    .contains("somebody who left")
                    .doesNotContain(number(mentor).value());
        });
    }

    @Test
    void the_manager_is_not_told_who_withdrew() {
        world.platform.removes(number(mentor), course);
        world.platform.suspends(number(mentee), world.key("mentee"));
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(Kind.SUSPENDED, Kind.REMOVED);
        world.platform.duplicates(number(mentor));
        world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
        assertThat(world.training.problems(manager, world.base.programme).problems())
                .as("at once")
                .extracting(TrainingProblem::employee)
                .containsExactly(number(mentee));
        assertThat(world.training.refresh(manager, world.base.programme).problems())
                .as("the answer to a refresh")
                .anyMatch(problem -> problem.line().contains("somebody who left"))
                .noneMatch(problem -> problem.concerns(PairingWorld.id(mentor))
                        || problem.line().contains(number(mentor).value()));
        assertThat(world.run().problems())
                .extracting(TrainingProblem::kind)
                .containsExactlyInAnyOrder(Kind.NOT_SERVED, Kind.SUSPENDED);
        assertThat(world.run().names(PairingWorld.id(mentor))).isFalse();
        assertThat(world.training.mine(mentor)).isEmpty();
        assertThat(world.training.mine(mentee))
                .singleElement()
                .satisfies(own -> assertThat(own.problems()).hasSize(1));
    }

    @Test
    void no_more_problems_are_listed_than_can_be_read() {
        List<TrainingProblem> many = IntStream.range(0, TrainingRun.MOST + 3)
                .mapToObj(i ->
                        new TrainingProblem(Kind.COURSE_GONE, null, null, "course " + i, world.base.clock.instant()))
                .toList();
        TrainingRun run = TrainingRun.none(world.base.programme).after(world.base.clock.instant(), many);
        assertThat(run.problems()).hasSize(TrainingRun.MOST);
        assertThat(run.more()).isEqualTo(3);
    }
}
