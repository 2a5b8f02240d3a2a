package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;

class PeopleSyncServiceTest extends PeopleSyncFixture {
    @Test
    void the_first_sync_takes_everybody_over_and_the_second_writes_nothing() {
        SyncResult first = service.sync(OPERATOR);
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(first.joined()).isEqualTo(11);
        assertThat(eventsSince(0)).isEmpty();

        SyncResult second = service.sync(OPERATOR);
        assertThat(second.unchanged()).isEqualTo(11);
        assertThat(second.joined() + second.changed() + second.left() + second.rehired())
                .isZero();
        assertThat(eventsSince(0)).isEmpty();
        assertThat(work.run(people::all)).allMatch(p -> p.version() == 1);
    }

    @Test
    void a_person_carries_what_the_directory_told_and_the_configured_rank() {
        service.sync(OPERATOR);
        Person four = person("4");
        assertThat(four.name()).isEqualTo("Worker 4");
        assertThat(four.workEmail()).isEqualTo("w4@adventure-works.example");
        assertThat(four.level()).isEqualTo(new Level("Associate", 4));
        assertThat(four.organisation()).isEqualTo("Engineering");
        assertThat(four.manager()).isEqualTo(new EmployeeNumber("2"));
        assertThat(four.hired()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(four.timeZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(four.isActive()).isTrue();
    }

    @Test
    void a_time_zone_that_the_directory_lacks_falls_back_to_the_default() {
        change(worker("4").manager("2").timeZone(null));
        service.sync(OPERATOR);
        assertThat(person("4").timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_chief_executive_who_manages_themselves_has_no_manager() {
        change(worker("1").level("Chief").manager("1"));
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(person("1").manager()).isNull();
    }

    @Test
    void a_new_manager_is_a_change_with_two_events_that_carry_the_persons_id_alone() {
        service.sync(OPERATOR);
        change(worker("4").manager("3"));
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(10);
        assertThat(eventsSince(0))
                .extracting(Event::type)
                .containsExactly(EventType.MANAGER_CHANGED, EventType.REPORTING_LINES_CHANGED);
        assertThat(eventsSince(0))
                .first()
                .satisfies(e -> assertThat(e.ids())
                        .isEqualTo(Map.of("person", person("4").id().value())));
    }

    @Test
    void leave_is_a_change_without_a_change_of_manager() {
        service.sync(OPERATOR);
        change(worker("4").manager("2").onLeave(true));
        service.sync(OPERATOR);
        assertThat(person("4").onLeave()).isTrue();
        assertThat(eventsSince(0)).extracting(Event::type).containsExactly(EventType.LEAVE_STARTED);
    }

    @Test
    void who_is_absent_on_one_day_stays_and_who_is_absent_on_a_later_one_too_has_left() {
        service.sync(OPERATOR);
        remove("11");
        SyncResult once = service.sync(OPERATOR);
        assertThat(once.missing()).isEqualTo(1);
        assertThat(once.left()).isZero();
        assertThat(person("11").isActive()).isTrue();

        SyncResult again = service.sync(OPERATOR);
        assertThat(again.left()).as("two reads of one day are one absence").isZero();
        assertThat(again.missing()).isEqualTo(1);
        assertThat(person("11").isActive()).isTrue();
        assertThat(eventsSince(0)).isEmpty();

        nextDay();
        SyncResult twice = service.sync(OPERATOR);
        assertThat(twice.left()).isEqualTo(1);
        assertThat(person("11").left()).isEqualTo(TODAY.plusDays(1));
        assertThat(eventsSince(0)).extracting(Event::type).containsExactly(EventType.PERSON_LEFT);
        assertThat(service.sync(OPERATOR).left()).isZero();
    }

    @Test
    void who_came_back_after_one_absence_is_not_counted_as_absent_before() {
        service.sync(OPERATOR);
        remove("11");
        service.sync(OPERATOR);
        nextDay();
        company.add(worker("11").manager("3").build());
        directory.tell(company);
        service.sync(OPERATOR);
        nextDay();
        remove("11");
        assertThat(service.sync(OPERATOR).left()).isZero();
    }

    @Test
    void a_termination_counts_from_its_date_on() {
        service.sync(OPERATOR);
        change(worker("4").manager("2").terminated(TODAY.plusDays(1)));
        assertThat(service.sync(OPERATOR).left()).isZero();
        change(worker("4").manager("2").terminated(TODAY));
        assertThat(service.sync(OPERATOR).left()).isEqualTo(1);
        assertThat(person("4").left()).isEqualTo(TODAY);
        assertThat(person("4").name()).isEqualTo("Worker 4");
    }

    @Test
    void a_last_day_that_has_passed_counts_before_the_directory_says_terminated() {
        service.sync(OPERATOR);
        change(worker("4").manager("2").lastDay(TODAY));
        assertThat(service.sync(OPERATOR).left()).isZero();
        change(worker("4").manager("2").lastDay(TODAY.minusDays(1)));
        assertThat(service.sync(OPERATOR).left()).isEqualTo(1);
    }

    @Test
    void a_rehire_and_a_rescinded_termination_bring_the_same_person_back() {
        service.sync(OPERATOR);
        PersonId id = person("4").id();
        change(worker("4").manager("2").terminated(TODAY));
        service.sync(OPERATOR);
        change(worker("4").manager("2").hired(TODAY));
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.rehired()).isEqualTo(1);
        assertThat(person("4").id()).isEqualTo(id);
        assertThat(person("4").left()).isNull();
        assertThat(person("4").hired()).isEqualTo(TODAY);
        assertThat(eventsSince(1)).extracting(Event::type).containsExactly(EventType.PERSON_REHIRED);
    }

    @Test
    void an_earlier_last_day_does_not_end_the_present_employment() {
        change(worker("4").manager("2").hired(TODAY.minusDays(10)).lastDay(TODAY.minusDays(400)));
        service.sync(OPERATOR);
        assertThat(person("4").isActive()).isTrue();
    }

    @Test
    void who_left_before_the_first_sync_and_who_has_not_started_is_not_taken_over() {
        change(worker("10").manager("2").terminated(TODAY.minusDays(90)));
        change(worker("11").manager("3").hired(TODAY.plusDays(1)));
        assertThat(service.sync(OPERATOR).joined()).isEqualTo(9);
        assertThat(work.run(() -> people.find(new EmployeeNumber("10")))).isEmpty();
        assertThat(work.run(() -> people.find(new EmployeeNumber("11")))).isEmpty();
    }

    @Test
    void a_level_without_a_rank_and_a_worker_without_a_hire_date_are_reported_and_do_not_stop_the_others() {
        change(worker("4").manager("2").level("Fellow"));
        change(worker("5").manager("3").hired(null));
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.joined()).isEqualTo(10);
        assertThat(person("4").level()).isNull();
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).contains("\"Fellow\"").contains("1 people"))
                .anySatisfy(note -> assertThat(note).contains("number 5 has no name or no hire date"));
    }

    @Test
    void the_job_may_sync_and_other_staff_and_employees_may_not() {
        assertThat(service.sync(Actor.SYSTEM).joined()).isEqualTo(11);
        for (StaffRole role : Set.of(StaffRole.PROGRAMME_MANAGER, StaffRole.AUDITOR, StaffRole.DPO)) {
            Actor actor = new Actor("staff", null, null, Set.of(role), false);
            assertThatThrownBy(() -> service.sync(actor)).satisfies(e -> assertRefused(e, Problem.NOT_ALLOWED));
        }
        Actor employee = Actor.person("four", person("4").id(), new EmployeeNumber("4"));
        assertThatThrownBy(() -> service.sync(employee)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> service.latest(employee)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_directory_that_is_out_or_refuses_us_is_named_as_the_reason() {
        assertThatThrownBy(() -> service(failing(new DirectoryUnavailableException("It answered 503 four times.")))
                        .sync(OPERATOR))
                .hasMessage("It answered 503 four times.")
                .satisfies(e -> assertRefused(e, Problem.ELSEWHERE_UNAVAILABLE));
        assertThatThrownBy(() -> service(failing(new DirectoryRejectedException("The client secret is wrong.")))
                        .sync(OPERATOR))
                .hasMessage("The client secret is wrong.")
                .satisfies(e -> assertRefused(e, Problem.ELSEWHERE_UNAVAILABLE));
    }

    @Test
    void a_read_that_failed_is_the_latest_sync_and_no_measure_for_the_next() {
        assertThatThrownBy(() -> service.latest(OPERATOR)).satisfies(e -> assertRefused(e, Problem.NOT_FOUND));
        service.sync(OPERATOR);
        assertThatThrownBy(() -> service(failing(new DirectoryUnavailableException("It answered 503 four times.")))
                .sync(OPERATOR));
        SyncResult failed = service.latest(OPERATOR);
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.isAccepted()).isFalse();
        assertThat(SyncReport.of(failed)).first().asString().startsWith("FAILED at ");
        assertThat(SyncReport.of(failed)).contains("No snapshot was delivered.", "  - It answered 503 four times.");
        assertThatThrownBy(() -> service(failing(new DirectoryRejectedException("The client secret is wrong.")))
                .sync(OPERATOR));
        assertThat(service.latest(OPERATOR).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(service.latest(OPERATOR).reasons()).containsExactly("The client secret is wrong.");
        remove("11");
        assertThat(service.sync(OPERATOR).missing()).isEqualTo(1);
    }
}
