package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.CanonicalWorker.Employment;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.StagedSnapshot;
import org.reversementoring.people.StagedSnapshot.Absence;
import org.reversementoring.people.StagedSnapshot.Difference;
import org.reversementoring.people.StagedSnapshot.Written;
import org.reversementoring.people.StagedSnapshots;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** What every implementation of {@link StagedSnapshots} keeps to. */
public interface StagedSnapshotsContract {
    LocalDate HIRED = LocalDate.of(2020, 1, 1);
    LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    LocalDate MISSED = LocalDate.of(2026, 11, 22);

    /** No people and no snapshot. */
    Fixture fresh();

    record Fixture(UnitOfWork work, People people, StagedSnapshots staged) {
        /** What a snapshot of these workers answers. */
        <T> T ask(Function<StagedSnapshot, T> question, CanonicalWorker... workers) {
            try (StagedSnapshot snapshot = staged.begin(UUID.randomUUID())) {
                snapshot.begin(0);
                Arrays.stream(workers).forEach(worker -> snapshot.take(worker, id()));
                snapshot.complete();
                return work.run(() -> {
                    assertThat(snapshot.compare()).isEqualTo(workers.length);
                    return question.apply(snapshot);
                });
            }
        }

        Written carryOver(CanonicalWorker... workers) {
            return ask(StagedSnapshot::carryOver, workers);
        }

        List<Difference> differences(CanonicalWorker... workers) {
            return ask(
                    snapshot -> {
                        List<Difference> found = new ArrayList<>();
                        snapshot.eachDifference(found::add);
                        return found;
                    },
                    workers);
        }

        List<Absence> absences(CanonicalWorker... workers) {
            return ask(
                    snapshot -> {
                        List<Absence> found = new ArrayList<>();
                        snapshot.eachAbsence(found::add);
                        return found;
                    },
                    workers);
        }

        Person person(String number) {
            return work.run(() -> people.find(new EmployeeNumber(number))).orElseThrow();
        }
    }

    private static PersonId id() {
        return new PersonId(UUID.randomUUID());
    }

    /** Each title has a fingerprint of its own. */
    private static CanonicalWorker worker(
            @Nullable String key, String number, Employment employment, @Nullable String manager, String title) {
        return new CanonicalWorker(
                key,
                new EmployeeNumber(number),
                employment,
                "Zoë \\N \"Kılıç\"\t",
                null,
                title,
                new Level("Associate", 4),
                "Engineering",
                manager == null ? null : new EmployeeNumber(manager),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                employment == Employment.INCOMPLETE ? null : HIRED,
                employment == Employment.LEFT ? LAST_DAY : null,
                true,
                UUID.nameUUIDFromBytes(
                        (key + number + manager + title).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static CanonicalWorker employed(@Nullable String key, String number) {
        return worker(key, number, Employment.EMPLOYED, null, "Engineer");
    }

    private static CanonicalWorker under(String manager, String number) {
        return worker(null, number, Employment.EMPLOYED, manager, "Engineer");
    }

    @Test
    default void somebody_new_is_added_as_told_and_is_no_difference_the_next_time() {
        Fixture f = fresh();
        CanonicalWorker one = employed("k1", "1");
        List<Difference> differences = f.differences(one);
        assertThat(differences)
                .singleElement()
                .satisfies(d -> assertThat(d.before()).isNull());
        assertThat(f.carryOver(one)).isEqualTo(new Written(1, 0));
        Person person = f.person("1");
        assertThat(person).isEqualTo(one.asPerson(person.id(), 1));
        assertThat(f.work().run(() -> f.people().directoryKey(person.id()))).contains("k1");
        assertThat(f.differences(one)).isEmpty();
        assertThat(f.carryOver(one, employed(null, "2"))).isEqualTo(new Written(1, 0));
        assertThat(f.person("1")).isEqualTo(person);
    }

    @Test
    default void a_change_is_told_with_what_was_before_and_written_over_it() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        Person before = f.person("1");
        CanonicalWorker changed = worker("k1", "1", Employment.EMPLOYED, "2", "Senior Engineer");
        Person now = changed.asPerson(before.id(), 1);
        assertThat(f.differences(changed, employed("k2", "2"))).containsExactly(new Difference(before, now));
        assertThat(f.carryOver(changed, employed("k2", "2"))).isEqualTo(new Written(0, 1));
        assertThat(f.person("1")).isEqualTo(now.withVersion(2));
    }

    @Test
    default void a_person_who_was_read_before_is_read_anew_in_the_same_unit_after_the_write() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"));
        Person before = f.person("1");
        f.ask(
                snapshot -> {
                    assertThat(f.people().find(before.id())).contains(before);
                    assertThat(f.people().find(before.number())).contains(before);
                    snapshot.carryOver();
                    assertThat(f.people().find(before.id()).orElseThrow().title())
                            .isEqualTo("Director");
                    assertThat(f.people().find(before.number())).isEmpty();
                    assertThat(f.people().find(new EmployeeNumber("9")).map(Person::id))
                            .contains(before.id());
                    snapshot.leave(LAST_DAY, List.of(before.id()));
                    assertThat(f.people().find(before.id()).orElseThrow().isActive())
                            .isFalse();
                    return true;
                },
                worker("k1", "9", Employment.EMPLOYED, null, "Director"));
    }

    @Test
    default void who_moves_between_the_reads_of_two_parts_counts_as_the_later_one_tells() {
        Fixture f = fresh();
        try (StagedSnapshot snapshot = f.staged().begin(UUID.randomUUID())) {
            snapshot.begin(0);
            snapshot.take(employed("k1", "1"), id());
            snapshot.take(employed("k2", "2"), id());
            snapshot.take(employed("k3", "3"), id());
            snapshot.begin(1);
            snapshot.take(worker("k1", "1", Employment.EMPLOYED, "2", "Moved"), id());
            snapshot.take(worker("k4", "2", Employment.LEFT, null, "Before"), id());
            snapshot.begin(2);
            snapshot.take(worker("k1", "1", Employment.EMPLOYED, "3", "Moved again"), id());
            assertThat(snapshot.complete()).isEqualTo(2);
            f.work().run(() -> {
                assertThat(snapshot.compare()).isEqualTo(4);
                assertThat(snapshot.employedTwice()).isEmpty();
                return snapshot.carryOver();
            });
        }
        assertThat(f.person("1").title()).isEqualTo("Moved again");
        assertThat(f.person("2").isActive()).isTrue();
    }

    @Test
    default void who_comes_twice_in_one_part_stays_there_twice() {
        Fixture f = fresh();
        try (StagedSnapshot snapshot = f.staged().begin(UUID.randomUUID())) {
            snapshot.begin(0);
            snapshot.begin(1);
            snapshot.take(employed("k1", "1"), id());
            snapshot.take(employed("k2", "1"), id());
            assertThat(snapshot.complete()).isZero();
            f.work().run(() -> {
                snapshot.compare();
                assertThat(snapshot.employedTwice()).containsExactly(new EmployeeNumber("1"));
            });
        }
    }

    @Test
    default void two_workers_with_one_number_in_two_parts_stay_two() {
        Fixture f = fresh();
        try (StagedSnapshot snapshot = f.staged().begin(UUID.randomUUID())) {
            snapshot.begin(0);
            snapshot.take(employed("k1", "1"), id());
            snapshot.take(employed(null, "2"), id());
            snapshot.take(employed(null, "3"), id());
            snapshot.begin(1);
            snapshot.take(employed("k9", "1"), id());
            snapshot.take(employed(null, "2"), id());
            snapshot.take(employed("k3", "3"), id());
            assertThat(snapshot.complete()).isEqualTo(1);
            f.work().run(() -> {
                snapshot.compare();
                assertThat(snapshot.employedTwice()).containsExactly(new EmployeeNumber("1"), new EmployeeNumber("3"));
            });
        }
    }

    @Test
    default void a_leavers_number_with_another_key_is_named_and_with_the_same_or_none_it_is_not() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        PersonId leaver = f.person("1").id();
        f.ask(
                snapshot -> {
                    snapshot.leave(LAST_DAY, List.of(leaver));
                    return true;
                },
                employed("k2", "2"));
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k9", "1"), employed("k2", "2")))
                .containsExactly(new EmployeeNumber("1"));
        assertThat(f.ask(StagedSnapshot::newKeys, employed("k9", "1"))).isZero();
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k1", "1"))).isEmpty();
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed(null, "1"))).isEmpty();
    }

    @Test
    default void active_people_with_another_key_are_counted_and_named_but_not_where_the_profile_of_before_has_ended() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"), employed(null, "3"));
        CanonicalWorker[] later = {employed("k9", "1"), employed("k2", "2"), employed("k3", "3")};
        assertThat(f.ask(StagedSnapshot::newKeys, later)).isEqualTo(1);
        assertThat(f.ask(StagedSnapshot::numbersWithNewKeys, later)).containsExactly(new EmployeeNumber("1"));
        CanonicalWorker ended = worker("k1", "1", Employment.LEFT, null, "Engineer");
        assertThat(f.ask(StagedSnapshot::newKeys, employed("k9", "1"), ended)).isZero();
        assertThat(f.ask(StagedSnapshot::newKeys, employed("k1", "2"), employed("k2", "1")))
                .as("whose keys are others' is told of as such")
                .isZero();
    }

    @Test
    default void a_key_stays_where_none_is_told_and_that_is_no_difference_for_ever() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"));
        assertThat(f.carryOver(employed(null, "1"))).isEqualTo(new Written(0, 1));
        assertThat(f.work()
                        .run(() -> f.people()
                                .directoryKey(f.people()
                                        .find(new EmployeeNumber("1"))
                                        .orElseThrow()
                                        .id())))
                .contains("k1");
        assertThat(f.differences(employed(null, "1"))).isEmpty();
    }

    @Test
    default void a_known_key_with_another_number_is_the_same_person() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"));
        Person before = f.person("1");
        CanonicalWorker converted = employed("k1", "C-1");
        assertThat(f.differences(converted))
                .containsExactly(new Difference(before, converted.asPerson(before.id(), 1)));
        assertThat(f.absences(converted)).isEmpty();
        f.carryOver(converted);
        assertThat(f.person("C-1").id()).isEqualTo(before.id());
    }

    @Test
    default void a_known_number_with_another_key_is_the_same_person() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed(null, "2"));
        Person one = f.person("1");
        Person two = f.person("2");
        assertThat(f.carryOver(employed("k9", "1"), employed("k2", "2"))).isEqualTo(new Written(0, 2));
        assertThat(f.work().run(() -> f.people().directoryKey(one.id()))).contains("k9");
        assertThat(f.work().run(() -> f.people().directoryKey(two.id()))).contains("k2");
    }

    @Test
    default void a_number_that_its_holder_gave_up_makes_a_new_worker_somebody_new() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"));
        PersonId first = f.person("1").id();
        CanonicalWorker[] later = {employed("k1", "99"), employed("k2", "1")};
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, later)).isEmpty();
        assertThat(f.differences(later)).filteredOn(d -> d.before() == null).hasSize(1);
        assertThat(f.absences(later)).isEmpty();
        assertThat(f.carryOver(later)).isEqualTo(new Written(1, 1));
        assertThat(f.person("99").id()).isEqualTo(first);
        assertThat(f.person("1").id()).isNotEqualTo(first);
    }

    @Test
    default void a_number_of_another_known_person_is_named_whoever_holds_it_now() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k1", "2"), employed("k2", "1")))
                .containsExactly(new EmployeeNumber("1"), new EmployeeNumber("2"));
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k1", "2")))
                .containsExactly(new EmployeeNumber("2"));
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k1", "3"), employed("k2", "1")))
                .containsExactly(new EmployeeNumber("1"));
        assertThat(f.ask(StagedSnapshot::numbersOfOthers, employed("k1", "1"), employed("k3", "2")))
                .isEmpty();
    }

    @Test
    default void two_in_employment_with_one_number_or_one_key_are_named_and_an_earlier_employment_is_not() {
        Fixture f = fresh();
        assertThat(f.ask(
                        StagedSnapshot::employedTwice,
                        employed("k1", "1"),
                        employed("k2", "1"),
                        employed("k3", "3"),
                        employed("k3", "4"),
                        employed(null, "5"),
                        employed(null, "6"),
                        employed("k7", "7"),
                        worker("k7", "7", Employment.LEFT, null, "Engineer"),
                        worker("k8", "7", Employment.FUTURE, null, "Engineer")))
                .containsExactly(new EmployeeNumber("1"), new EmployeeNumber("3"), new EmployeeNumber("4"));
    }

    @Test
    default void of_two_profiles_the_one_in_employment_is_taken_over() {
        Fixture f = fresh();
        CanonicalWorker[] both = {
            worker("k1", "1", Employment.LEFT, null, "Engineer"), worker("k2", "1", Employment.EMPLOYED, null, "Head")
        };
        assertThat(f.carryOver(both)).isEqualTo(new Written(1, 0));
        assertThat(f.person("1").title()).isEqualTo("Head");
        assertThat(f.absences(both)).isEmpty();
        assertThat(f.differences(both)).isEmpty();
    }

    @Test
    default void who_is_not_employed_is_not_added() {
        Fixture f = fresh();
        CanonicalWorker[] nobody = {
            worker(null, "1", Employment.LEFT, null, "Engineer"),
            worker(null, "2", Employment.FUTURE, null, "Engineer"),
            worker(null, "3", Employment.INCOMPLETE, null, "Engineer")
        };
        assertThat(f.differences(nobody)).isEmpty();
        assertThat(f.carryOver(nobody)).isEqualTo(new Written(0, 0));
        f.carryOver(employed(null, "4"));
        assertThat(f.carryOver(nobody)).isEqualTo(new Written(0, 0));
    }

    @Test
    default void the_absent_are_told_with_what_the_directory_says_of_them() {
        Fixture f = fresh();
        CanonicalWorker[] everybody = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> employed("k" + i, "" + i))
                .toArray(CanonicalWorker[]::new);
        f.carryOver(everybody);
        List<Absence> absences = f.absences(
                employed("k1", "1"),
                worker("k2", "2", Employment.LEFT, null, "Engineer"),
                worker("k3", "C-3", Employment.LEFT, null, "Engineer"),
                worker("k4", "4", Employment.FUTURE, null, "Engineer"),
                worker("k5", "5", Employment.INCOMPLETE, null, "Engineer"));
        assertThat(absences)
                .containsExactlyInAnyOrder(
                        new Absence(f.person("2"), null, true, LAST_DAY),
                        new Absence(f.person("3"), null, true, LAST_DAY),
                        new Absence(f.person("4"), null, false, null),
                        new Absence(f.person("6"), null, false, null));
    }

    @Test
    default void who_is_told_of_incompletely_under_a_new_number_is_not_absent() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        assertThat(f.absences(employed("k2", "2"), worker("k1", "C-1", Employment.INCOMPLETE, null, "Engineer")))
                .isEmpty();
    }

    @Test
    default void who_saves_a_person_as_read_before_the_snapshot_is_refused() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        Person changed = f.person("1");
        Person gone = f.person("2");
        f.ask(
                snapshot -> {
                    snapshot.carryOver();
                    snapshot.leave(LAST_DAY, List.of(gone.id()));
                    return true;
                },
                worker("k1", "1", Employment.EMPLOYED, null, "Head"));
        for (Person before : List.of(changed, gone)) {
            assertThatThrownBy(() -> f.work().run(() -> f.people().save(before.leftOn(LAST_DAY))))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION));
        }
        assertThat(f.person("1").title()).isEqualTo("Head");
    }

    @Test
    default void who_left_twice_is_absent_once_with_the_latest_day() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"));
        CanonicalWorker left = worker("k1", "1", Employment.LEFT, null, "Engineer");
        CanonicalWorker earlier = new CanonicalWorker(
                left.key(),
                left.number(),
                left.employment(),
                left.name(),
                null,
                left.title(),
                null,
                left.organisation(),
                null,
                left.location(),
                left.country(),
                left.timeZone(),
                null,
                LAST_DAY.minusYears(3),
                false,
                left.fingerprint());
        assertThat(f.absences(earlier, left, earlier))
                .containsExactly(new Absence(f.person("1"), null, true, LAST_DAY));
    }

    @Test
    default void who_is_missed_stays_and_is_known_as_missed_until_they_are_told_of_again() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        Person one = f.person("1");
        f.ask(
                snapshot -> {
                    snapshot.miss(MISSED, List.of(one.id()));
                    return true;
                },
                employed("k2", "2"));
        assertThat(f.person("1")).isEqualTo(one);
        assertThat(f.absences(employed("k2", "2"))).containsExactly(new Absence(one, MISSED, false, null));
        // Back again: nothing about them differs, but the mark has to go.
        assertThat(f.carryOver(employed("k1", "1"), employed("k2", "2"))).isEqualTo(new Written(0, 1));
        assertThat(f.absences(employed("k2", "2")))
                .singleElement()
                .satisfies(absence -> assertThat(absence.missedSince()).isNull());
    }

    @Test
    default void who_left_is_kept_as_a_leaver_and_differs_when_they_are_employed_again() {
        Fixture f = fresh();
        f.carryOver(employed("k1", "1"), employed("k2", "2"));
        Person before = f.person("1");
        f.ask(
                snapshot -> {
                    snapshot.leave(LAST_DAY, List.of(before.id()));
                    return true;
                },
                employed("k2", "2"));
        Person left = f.person("1");
        assertThat(left).isEqualTo(before.leftOn(LAST_DAY).withVersion(2));
        assertThat(f.absences(employed("k2", "2"))).isEmpty();
        CanonicalWorker again = employed("k1", "1");
        assertThat(f.differences(again, employed("k2", "2")))
                .containsExactly(new Difference(left, again.asPerson(before.id(), 2)));
        f.carryOver(again, employed("k2", "2"));
        assertThat(f.person("1")).isEqualTo(again.asPerson(before.id(), 3));
    }

    @Test
    default void a_person_whom_somebody_else_changed_is_held_against_the_directory_anew() {
        Fixture f = fresh();
        CanonicalWorker one = employed("k1", "1");
        f.carryOver(one);
        f.work().run(() -> f.people().save(f.person("1").leftOn(LAST_DAY)));
        assertThat(f.differences(one)).hasSize(1);
    }

    @Test
    default void managers_are_found_among_everybody_who_is_told_of() {
        Fixture f = fresh();
        int found = f.ask(
                StagedSnapshot::managersFound,
                employed(null, "1"),
                under("1", "2"),
                under("1", "3"),
                under("9", "4"),
                under("8", "5"),
                worker(null, "6", Employment.INCOMPLETE, "1", ""),
                worker(null, "9", Employment.LEFT, "1", "Engineer"));
        assertThat(found).isEqualTo(4);
    }

    @Test
    default void the_lines_of_a_circle_are_among_those_that_may_circle() {
        Fixture f = fresh();
        f.carryOver(employed(null, "1"), under("1", "2"), under("2", "3"), under("3", "4"), under("4", "5"));
        Map<EmployeeNumber, EmployeeNumber> lines = f.ask(
                StagedSnapshot::linesThatMayCircle,
                employed(null, "1"),
                under("4", "2"),
                under("2", "3"),
                under("3", "4"),
                under("4", "5"));
        assertThat(lines)
                .containsEntry(new EmployeeNumber("2"), new EmployeeNumber("4"))
                .containsEntry(new EmployeeNumber("3"), new EmployeeNumber("2"))
                .containsEntry(new EmployeeNumber("4"), new EmployeeNumber("3"));
    }

    @Test
    default void a_part_that_begins_anew_forgets_its_own_workers_alone() {
        Fixture f = fresh();
        try (StagedSnapshot snapshot = f.staged().begin(UUID.randomUUID())) {
            for (int part = 0; part < 3; part++) {
                snapshot.begin(part);
                for (int i = 0; i < 1500; i++) {
                    snapshot.take(employed(null, part + "-" + i), id());
                }
            }
            snapshot.begin(1);
            snapshot.take(employed(null, "1-1"), id());
            snapshot.begin(2);
            snapshot.begin(2);
            snapshot.take(employed(null, "2-1"), id());
            snapshot.complete();
            assertThat(f.work().run(snapshot::compare)).isEqualTo(1502);
        }
    }

    @Test
    default void a_run_that_lost_its_turn_adds_nothing_to_the_next_one_and_takes_nothing_from_it() {
        Fixture f = fresh();
        StagedSnapshot lost = f.staged().begin(UUID.randomUUID());
        lost.begin(0);
        lost.take(employed(null, "1"), id());
        try (StagedSnapshot next = f.staged().begin(UUID.randomUUID())) {
            next.begin(0);
            next.take(employed(null, "2"), id());
            next.complete();
            lost.take(employed(null, "3"), id());
            lost.complete();
            lost.close();
            assertThat(f.work().run(next::compare)).isEqualTo(1);
        }
    }

    @Test
    default void thousands_are_told_of_one_by_one() {
        Fixture f = fresh();
        CanonicalWorker[] everybody = IntStream.range(0, 2500)
                .mapToObj(i -> employed("k" + i, "" + i))
                .toArray(CanonicalWorker[]::new);
        assertThat(f.differences(everybody)).hasSize(2500);
        assertThat(f.carryOver(everybody)).isEqualTo(new Written(2500, 0));
        CanonicalWorker[] later = IntStream.range(0, 2500)
                .mapToObj(i -> worker("k" + i, "" + i, Employment.EMPLOYED, "7", "Engineer"))
                .toArray(CanonicalWorker[]::new);
        assertThat(f.differences(later)).hasSize(2500);
        assertThat(f.absences(everybody[0])).hasSize(2499);
        assertThat(f.carryOver(later)).isEqualTo(new Written(0, 2500));
    }
}
