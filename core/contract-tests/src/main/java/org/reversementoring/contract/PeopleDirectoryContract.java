package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryIntake;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PeopleDirectory.Intake;
import org.reversementoring.spi.SelfCheck;

/** What every directory of people keeps to. It may hold others beside those of the contract. */
public interface PeopleDirectoryContract {
    DirectoryWorker HEAD = worker("K1", "Ann Lee", null, "2009-01-14", null, false);
    DirectoryWorker MANAGER = worker("K2", "Bo Müller-Ōta", "K1", "2015-07-28", null, false);
    DirectoryWorker AWAY = worker("K3", "Cy O'Neil", "K2", "2016-02-29", null, true);
    DirectoryWorker LEAVER = worker("K4", "Di \"Dee\" Ray, Jr.", "K2", "2015-01-01", "2020-05-31", false);
    DirectoryWorker TO_COME = worker("K5", "Ed Fox", "K2", "2099-01-04", null, false);
    List<DirectoryWorker> EVERYBODY = List.of(HEAD, MANAGER, AWAY, LEAVER, TO_COME);

    PeopleDirectory directory();

    /** The directory holds these from now on; their keys are its own. */
    void holds(List<DirectoryWorker> workers);

    /** The next read breaks in its midst, once, and can be begun anew. The intake may be wrapped for it. */
    Intake breaking(Intake intake);

    /** The directory does not answer from now on. */
    void isAway();

    /** The directory refuses us, or answers what cannot be used, from now on. */
    void refuses();

    @Test
    default void everybody_is_handed_over_as_held_leavers_those_on_leave_and_those_to_come_included() {
        holds(EVERYBODY);
        assertThat(found()).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    @Test
    default void a_directory_tells_the_same_twice_and_its_keys_last() {
        holds(EVERYBODY);
        List<DirectoryWorker> first = InMemoryIntake.everybodyOf(directory());
        assertThat(InMemoryIntake.everybodyOf(directory())).containsExactlyInAnyOrderElementsOf(first);
        assertThat(first.stream().map(DirectoryWorker::key).filter(key -> !key.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    default void a_part_begins_before_anybody_of_it_is_taken_and_parts_count_from_0() {
        holds(EVERYBODY);
        Told told = new Told();
        directory().read(told);
        assertThat(told.begun)
                .containsExactlyElementsOf(
                        IntStream.range(0, told.begun.size()).boxed().toList());
        assertThat(told.takenBeforeAnyPart).isZero();
    }

    @Test
    default void a_read_that_broke_begins_its_part_anew_and_nobody_is_told_of_twice() {
        holds(EVERYBODY);
        InMemoryIntake intake = new InMemoryIntake();
        Told told = new Told();
        directory().read(breaking(both(told, intake)));
        assertThat(told.begun).startsWith(0, 0);
        assertThat(contracts(intake.everybody())).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    @Test
    default void what_the_intake_throws_ends_the_read_and_is_not_tried_again() {
        holds(EVERYBODY);
        Told full = new Told() {
            @Override
            public void take(DirectoryWorker worker) {
                super.take(worker);
                throw new IllegalStateException("full");
            }
        };
        assertThatThrownBy(() -> directory().read(full))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
        assertThat(full.begun).containsExactly(0);
        assertThat(full.taken).isEqualTo(1);
    }

    @Test
    default void a_directory_that_is_away_may_be_asked_again_later() {
        holds(EVERYBODY);
        isAway();
        assertThatThrownBy(() -> directory().read(new InMemoryIntake()))
                .isInstanceOf(DirectoryUnavailableException.class)
                .satisfies(PeopleDirectoryContract::namesNobody);
        assertThat(directory().selfCheck()).anyMatch(line -> !line.ok());
    }

    @Test
    default void a_directory_that_refuses_has_to_be_mended() {
        holds(EVERYBODY);
        refuses();
        assertThatThrownBy(() -> directory().read(new InMemoryIntake()))
                .isInstanceOf(DirectoryRejectedException.class)
                .satisfies(PeopleDirectoryContract::namesNobody);
        assertThat(directory().selfCheck()).anyMatch(line -> !line.ok());
    }

    @Test
    default void a_check_of_a_good_directory_finds_it_good_and_changes_nothing() {
        holds(EVERYBODY);
        assertThat(directory().selfCheck()).isNotEmpty().allMatch(SelfCheck::ok);
        assertThat(found()).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    private List<DirectoryWorker> found() {
        return contracts(InMemoryIntake.everybodyOf(directory()));
    }

    /** Those of the contract; keys, and marks behind names, are the directory's own affair. */
    private static List<DirectoryWorker> contracts(List<DirectoryWorker> told) {
        return told.stream()
                .filter(worker -> worker.number().value().matches("K\\d"))
                .map(PeopleDirectoryContract::asHeld)
                .toList();
    }

    private static DirectoryWorker asHeld(DirectoryWorker w) {
        return new DirectoryWorker(
                "",
                w.number(),
                w.name().replaceFirst(" \\((?:On Leave|Terminated)\\)$", ""),
                w.workEmail(),
                w.title(),
                w.level(),
                w.organisation(),
                w.manager(),
                w.location(),
                w.country(),
                w.timeZone(),
                w.hired(),
                w.lastDay(),
                w.terminated(),
                w.onLeave());
    }

    private static void namesNobody(Throwable thrown) {
        for (DirectoryWorker worker : EVERYBODY) {
            assertThat(thrown).hasMessageNotContaining(worker.name());
        }
    }

    private static DirectoryWorker worker(
            String number,
            String name,
            @Nullable String manager,
            String hired,
            @Nullable String lastDay,
            boolean onLeave) {
        return new DirectoryWorker(
                "",
                new EmployeeNumber(number),
                name,
                lastDay == null ? number + "@example.com" : "",
                "Engineer",
                "Level 2 (Manager)",
                "Engineering",
                manager == null ? null : new EmployeeNumber(manager),
                "Munich",
                "DE",
                ZoneId.of("Europe/Berlin"),
                LocalDate.parse(hired),
                lastDay == null ? null : LocalDate.parse(lastDay),
                lastDay != null,
                onLeave);
    }

    private static Intake both(Intake one, Intake other) {
        return new Intake() {
            @Override
            public void begin(int part) {
                one.begin(part);
                other.begin(part);
            }

            @Override
            public void take(DirectoryWorker worker) {
                one.take(worker);
                other.take(worker);
            }
        };
    }

    /** Notes in which order it is told. */
    class Told implements Intake {
        final List<Integer> begun = new ArrayList<>();
        int taken;
        int takenBeforeAnyPart;

        @Override
        public void begin(int part) {
            begun.add(part);
        }

        @Override
        public void take(DirectoryWorker worker) {
            taken++;
            takenBeforeAnyPart += begun.isEmpty() ? 1 : 0;
        }
    }
}
