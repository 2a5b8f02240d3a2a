package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.inmemory.InMemoryPeopleSyncs;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejected;
import org.reversementoring.spi.DirectoryUnavailable;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TimeOrderedIds;

class PeopleSyncServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final SyncSettings SETTINGS = new SyncSettings(
            Map.of("Chief", 0, "Manager", 2, "Associate", 4), ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), 20);
    private static final Actor OPERATOR = new Actor("op", null, null, Set.of(StaffRole.OPERATOR), false);

    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryPeople people = new InMemoryPeople(work);
    private final InMemoryPeopleSyncs syncs = new InMemoryPeopleSyncs(work);
    private final InMemoryOutbox outbox = new InMemoryOutbox(work);
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();
    private final Ids ids = new TimeOrderedIds(CLOCK);
    private final PeopleSyncService service = service(directory);

    /** A chief (1), two managers (2, 3) and eight associates (4 to 11). */
    private final List<DirectoryWorker> company = new ArrayList<>();

    @BeforeEach
    void tell() {
        company.add(worker("1").title("Chief Executive").level("Chief").build());
        company.add(worker("2").level("Manager").manager("1").build());
        company.add(worker("3").level("Manager").manager("1").build());
        IntStream.rangeClosed(4, 11)
                .mapToObj(i -> worker("" + i).manager(i % 2 == 0 ? "2" : "3").build())
                .forEach(company::add);
        directory.tell(company);
    }

    @Test
    void the_first_sync_takes_everybody_over_and_the_second_writes_nothing() {
        SyncResult first = service.sync(OPERATOR);
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(first.joined()).isEqualTo(11);
        assertThat(eventsSince(0)).hasSize(11).allMatch(e -> e.type() == EventType.PERSON_JOINED);

        SyncResult second = service.sync(OPERATOR);
        assertThat(second.unchanged()).isEqualTo(11);
        assertThat(second.joined() + second.changed() + second.left() + second.rehired())
                .isZero();
        assertThat(eventsSince(11)).isEmpty();
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
        assertThat(eventsSince(11))
                .extracting(Event::type)
                .containsExactly(EventType.PERSON_CHANGED, EventType.MANAGER_CHANGED);
        assertThat(eventsSince(11))
                .allSatisfy(e -> assertThat(e.ids())
                        .isEqualTo(Map.of("person", person("4").id().value())));
    }

    @Test
    void leave_is_a_change_without_a_change_of_manager() {
        service.sync(OPERATOR);
        change(worker("4").manager("2").onLeave(true));
        service.sync(OPERATOR);
        assertThat(person("4").onLeave()).isTrue();
        assertThat(eventsSince(11)).extracting(Event::type).containsExactly(EventType.PERSON_CHANGED);
    }

    @Test
    void who_is_absent_once_stays_and_who_is_absent_twice_has_left() {
        service.sync(OPERATOR);
        remove("11");
        SyncResult once = service.sync(OPERATOR);
        assertThat(once.missing()).isEqualTo(1);
        assertThat(once.left()).isZero();
        assertThat(person("11").isActive()).isTrue();

        SyncResult twice = service.sync(OPERATOR);
        assertThat(twice.left()).isEqualTo(1);
        assertThat(person("11").left()).isEqualTo(TODAY);
        assertThat(eventsSince(11)).extracting(Event::type).containsExactly(EventType.PERSON_LEFT);
        assertThat(service.sync(OPERATOR).left()).isZero();
    }

    @Test
    void who_came_back_after_one_absence_is_not_counted_as_absent_before() {
        service.sync(OPERATOR);
        remove("11");
        service.sync(OPERATOR);
        company.add(worker("11").manager("3").build());
        directory.tell(company);
        service.sync(OPERATOR);
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
        assertThat(eventsSince(12)).extracting(Event::type).containsExactly(EventType.PERSON_JOINED);
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
    void an_empty_snapshot_changes_nothing() {
        service.sync(OPERATOR);
        directory.tell(List.of());
        assertQuarantined("nobody in employment");
        assertThat(work.run(people::all)).hasSize(11).allMatch(Person::isActive);
    }

    @Test
    void a_drop_of_more_than_a_fifth_is_quarantined_and_a_smaller_one_is_not() {
        service.sync(OPERATOR);
        remove("11");
        remove("10");
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.ACCEPTED);
        remove("9");
        remove("8");
        assertQuarantined("7 employed people, last time 9");
    }

    @Test
    void an_employee_number_delivered_twice_is_quarantined_and_named() {
        company.add(worker("4").manager("3").build());
        directory.tell(company);
        assertQuarantined("more than once: employee number 4.");
        assertThat(work.run(people::all)).isEmpty();
    }

    @Test
    void a_column_that_went_empty_is_quarantined_even_the_first_time() {
        directory.tell(company.stream()
                .map(w -> worker(w.number().value())
                        .manager(w.manager() == null ? null : w.manager().value())
                        .level("")
                        .build())
                .toList());
        assertQuarantined("column LEVEL is empty on every row");
    }

    @Test
    void a_column_that_lost_many_values_is_quarantined() {
        service.sync(OPERATOR);
        for (int i = 4; i <= 7; i++) {
            change(worker("" + i).manager(i % 2 == 0 ? "2" : "3").timeZone(null));
        }
        assertQuarantined("column TIME_ZONE is filled on 63 % of the rows, last time on 100 %");
    }

    @Test
    void time_zones_may_be_missing_altogether() {
        directory.tell(company.stream()
                .map(w -> worker(w.number().value())
                        .level(w.level())
                        .manager(w.manager() == null ? null : w.manager().value())
                        .timeZone(null)
                        .build())
                .toList());
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void managers_who_are_not_in_the_report_are_a_reason_not_to_believe_it() {
        service.sync(OPERATOR);
        remove("2");
        // Nine name a manager; those of the five who name 1 or 3 are there.
        assertQuarantined("55 % of the managers named are in the report, last time 100 %");
    }

    @Test
    void people_who_report_to_each_other_in_a_circle_are_quarantined_and_numbered() {
        service.sync(OPERATOR);
        change(worker("2").level("Manager").manager("4"));
        assertQuarantined("report to each other in a circle: 2, 4.");
        assertThat(person("2").manager()).isEqualTo(new EmployeeNumber("1"));
    }

    @Test
    void after_a_quarantine_the_last_accepted_snapshot_is_still_the_measure() {
        service.sync(OPERATOR);
        List<DirectoryWorker> all = List.copyOf(company);
        directory.tell(company.subList(0, 5));
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(service.sync(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(service.latest(OPERATOR).outcome()).isEqualTo(Outcome.QUARANTINED);
        directory.tell(all);
        assertThat(service.sync(OPERATOR).unchanged()).isEqualTo(11);
        assertThat(eventsSince(11)).isEmpty();
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
        assertThatThrownBy(() -> service(failing(new DirectoryUnavailable("It answered 503 four times.")))
                        .sync(OPERATOR))
                .hasMessage("It answered 503 four times.")
                .satisfies(e -> assertRefused(e, Problem.ELSEWHERE_UNAVAILABLE));
        assertThatThrownBy(() -> service(failing(new DirectoryRejected("The client secret is wrong.")))
                        .sync(OPERATOR))
                .hasMessage("The client secret is wrong.")
                .satisfies(e -> assertRefused(e, Problem.ELSEWHERE_UNAVAILABLE));
        assertThatThrownBy(() -> service.latest(OPERATOR)).satisfies(e -> assertRefused(e, Problem.NOT_FOUND));
    }

    private PeopleSyncService service(PeopleDirectory from) {
        Events events = new Events(outbox, ids, CLOCK);
        Standings standings = new Standings((person, programme) -> Set.of());
        return new PeopleSyncService(work, from, people, syncs, events, new Policy(), standings, SETTINGS, ids, CLOCK);
    }

    private static PeopleDirectory failing(RuntimeException failure) {
        return new PeopleDirectory() {
            @Override
            public List<DirectoryWorker> read() {
                throw failure;
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return List.of();
            }
        };
    }

    private void assertQuarantined(String reason) {
        int events = eventsSince(0).size();
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(result.reasons()).anySatisfy(r -> assertThat(r).contains(reason));
        assertThat(eventsSince(0)).hasSize(events);
    }

    private static void assertRefused(Throwable e, Problem problem) {
        assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }

    private void change(WorkerBuilder to) {
        DirectoryWorker worker = to.build();
        company.replaceAll(w -> w.number().equals(worker.number()) ? worker : w);
        directory.tell(company);
    }

    private void remove(String number) {
        company.removeIf(w -> w.number().value().equals(number));
        directory.tell(company);
    }

    private Person person(String number) {
        return work.run(() -> people.find(new EmployeeNumber(number))).orElseThrow();
    }

    private List<Event> eventsSince(int skip) {
        return work.run(() -> outbox.due(CLOCK.instant(), 1000)).stream()
                .skip(skip)
                .toList();
    }
}
