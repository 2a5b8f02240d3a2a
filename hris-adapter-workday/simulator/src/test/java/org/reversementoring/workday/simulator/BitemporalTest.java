package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.Place;
import org.reversementoring.workday.simulator.Worker.Status;

/** What holds on a date as known at a moment falls out of entry time and effective date. */
class BitemporalTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Job LEAD = new Job("Engineering Lead", 2, "Engineering");

    private final MovableClock clock = new MovableClock(NOW);
    private final SimulatedPeople people = people();

    private SimulatedPeople people() {
        Tenant tenant = Tenant.example();
        SimulatedPeople loaded = new SimulatedPeople(new Ledger(), clock, tenant.zone());
        loaded.load(Population.adventureWorks().people());
        return loaded;
    }

    @Test
    void a_back_dated_change_was_not_known_before_it_was_typed_in() {
        people.on(TODAY.minusDays(30)).changeJob("5", LEAD);
        SimulatedPeople yesterday = people.enteredAt(NOW.minus(Duration.ofDays(1)));
        assertThat(yesterday.on(TODAY.minusDays(10)).worker("5").job().title()).isEqualTo("Design Engineer");
        assertThat(people.on(TODAY.minusDays(10)).worker("5").job()).isEqualTo(LEAD);
        assertThat(people.on(TODAY.minusDays(31)).worker("5").job().title()).isEqualTo("Design Engineer");
        assertThat(people.worker("5").updated()).isEqualTo(NOW);
    }

    @Test
    void a_correction_replaces_what_was_typed_in_from_its_own_entry_on() {
        Entered entry = people.on(TODAY).changeJob("5", LEAD);
        clock.advance(Duration.ofDays(1));
        Job right = new Job("Senior Engineer", 3, "Engineering");
        people.correcting(entry).on(TODAY.minusDays(5)).changeJob("5", right);
        assertThat(people.worker("5").job()).isEqualTo(right);
        assertThat(people.on(TODAY.minusDays(5)).worker("5").job()).isEqualTo(right);
        assertThat(people.enteredAt(NOW).worker("5").job()).isEqualTo(LEAD);
        clock.advance(Duration.ofDays(1));
        people.correct(entry, TODAY.plusDays(10));
        assertThat(people.worker("5").job().title()).isEqualTo("Design Engineer");
        assertThat(people.on(TODAY.plusDays(10)).worker("5").job()).isEqualTo(LEAD);
        people.rescind(entry);
        assertThat(people.on(TODAY.plusDays(10)).worker("5").job().title()).isEqualTo("Design Engineer");
    }

    @Test
    void a_rescinded_hire_was_never_there_and_a_corrected_one_moves_the_first_day() {
        Place place = people.worker("5").place();
        Entered hire = people.hire(Worker.employee("291", "Ida Sommer", null, LEAD, "3", place, TODAY.plusDays(7)));
        assertThat(people.worker("291").status()).isEqualTo(Status.NOT_YET_STARTED);
        people.correct(hire, TODAY.plusDays(3));
        assertThat(people.worker("291").dates().hired()).isEqualTo(TODAY.plusDays(3));
        assertThat(people.on(TODAY.plusDays(3)).worker("291").status()).isEqualTo(Status.ACTIVE);
        clock.advance(Duration.ofHours(1));
        people.rescindHire("291");
        assertThatThrownBy(() -> people.worker("291")).isInstanceOf(NoSuchElementException.class);
        assertThat(people.enteredAt(NOW).worker("291").name()).isEqualTo("Ida Sommer");
        assertThat(people.all()).hasSize(290);
    }

    @Test
    void a_future_move_and_termination_happen_on_their_day_and_the_nearest_termination_shows_before() {
        people.on(TODAY.plusDays(5)).changeManager("5", "14");
        people.terminate("5", TODAY.plusDays(20));
        assertThat(people.worker("5").manager()).isEqualTo("3");
        assertThat(people.worker("5").dates().terminated()).isEqualTo(TODAY.plusDays(20));
        assertThat(people.worker("5").status()).isEqualTo(Status.ACTIVE);
        assertThat(people.on(TODAY.plusDays(5)).worker("5").manager()).isEqualTo("14");
        assertThat(people.on(TODAY.plusDays(20)).worker("5").status()).isEqualTo(Status.TERMINATED);
        people.rescindTermination("5");
        assertThat(people.on(TODAY.plusDays(20)).worker("5").status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void same_day_events_happen_in_the_order_of_typing() {
        people.terminate("28", TODAY);
        people.rehire("28", TODAY);
        people.putOnLeave("28");
        Worker worker = people.worker("28");
        assertThat(worker.status()).isEqualTo(Status.ON_LEAVE);
        assertThat(worker.dates().hired()).isEqualTo(TODAY);
        assertThat(worker.dates().originallyHired()).isEqualTo(LocalDate.of(2006, 6, 30));
        assertThat(worker.dates().terminated()).isNull();
    }

    @Test
    void a_fact_typed_in_for_later_waits_until_its_time_of_entry() {
        people.enteredAt(NOW.plus(Duration.ofDays(1))).on(TODAY.minusDays(3)).putOnLeave("5");
        assertThat(people.worker("5").onLeave()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(people.worker("5").onLeave()).isTrue();
        assertThat(people.on(TODAY.minusDays(4)).worker("5").onLeave()).isFalse();
    }

    @Test
    void a_conversion_within_one_profile_keeps_the_wid_and_changes_the_number() {
        String wid = people.worker("28").wid();
        people.on(TODAY.plusDays(1)).convert("28", "C-28");
        assertThat(people.worker("28").contingent()).isFalse();
        clock.advance(Duration.ofDays(1));
        Worker converted = people.worker("C-28");
        assertThat(converted.wid()).isEqualTo(wid);
        assertThat(converted.displayName()).endsWith(" [C]");
        assertThat(people.company().byNumber("28")).isEmpty();
        assertThat(people.company().byNumber("C-28")).isPresent();
        assertThatThrownBy(() -> people.convert("29", "C-28")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_manager_who_converts_is_told_to_everybody_under_the_new_number() {
        people.convert("3", "C-3");
        assertThat(people.worker("5").manager()).isEqualTo("C-3");
    }

    @Test
    void a_conversion_into_a_second_profile_leaves_the_first_terminated_with_another_wid() {
        String manager = people.worker("28").manager();
        people.convertToSecondProfile("28", "C-28", new Job("Contractor", null, "Production"));
        Worker first = people.worker("28");
        Worker second = people.worker("C-28");
        assertThat(first.status()).isEqualTo(Status.TERMINATED);
        assertThat(second.status()).isEqualTo(Status.ACTIVE);
        assertThat(second.wid()).isNotEqualTo(first.wid());
        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.manager()).isEqualTo(manager);
        assertThat(people.all()).hasSize(291);
    }

    @Test
    void an_organisation_is_vacant_when_its_manager_has_left_or_nobody_is_assigned() {
        String code = people.worker("5").organization();
        people.terminate("3", TODAY.plusDays(2));
        assertThat(people.worker("5").manager()).isEqualTo("3");
        assertThat(people.on(TODAY.plusDays(2)).worker("5").managers()).isEmpty();
        people.on(TODAY.plusDays(3)).assignManagers(code, "2", "14");
        assertThat(people.on(TODAY.plusDays(3)).worker("5").managers()).containsExactly("2", "14");
        people.on(TODAY.plusDays(4)).assignManagers(code);
        assertThat(people.on(TODAY.plusDays(4)).worker("5").managers()).isEmpty();
        assertThat(people.worker("1").managers()).isEmpty();
    }

    @Test
    void a_circle_of_managers_is_what_was_typed_in() {
        people.changeManager("2", "3");
        assertThat(people.worker("2").manager()).isEqualTo("3");
        assertThat(people.worker("3").manager()).isEqualTo("2");
    }

    @Test
    void further_jobs_stand_beside_the_primary_one() {
        people.addJob(
                "5",
                new Job("Fire Warden", null, "Facilities"),
                people.worker("28").organization());
        Worker worker = people.worker("5");
        assertThat(worker.furtherJobs()).containsExactly("Fire Warden");
        assertThat(worker.job().title()).isEqualTo("Design Engineer");
        assertThat(worker.manager()).isEqualTo("3");
        people.endJob("5", "Fire Warden");
        assertThat(people.worker("5").furtherJobs()).isEmpty();
    }

    @Test
    void a_workday_id_leads_back_to_its_worker_and_nothing_else_does() {
        for (int ordinal : new int[] {0, 1, 289, 499_999, Integer.MAX_VALUE}) {
            assertThat(Wids.workerOrdinal(Wids.ofWorker(ordinal))).hasValue(ordinal);
        }
        assertThat(Wids.workerOrdinal("0".repeat(32))).isEmpty();
        assertThat(Wids.workerOrdinal("f".repeat(32))).isEmpty();
        assertThat(Wids.workerOrdinal(Wids.of("location", "Munich"))).isEmpty();
    }
}
