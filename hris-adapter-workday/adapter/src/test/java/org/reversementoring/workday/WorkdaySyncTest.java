package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryPeopleSyncs;
import org.reversementoring.inmemory.InMemoryStagedSnapshots;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.Person;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.Fault;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** The whole way from Workday's wire to our people. */
class WorkdaySyncTest {
    private static final Tenant TENANT = Tenant.example();
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private final Clock clock = Clock.systemUTC();
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryPeople people = new InMemoryPeople(work);
    private WorkdaySimulator simulator;
    private RaasPeopleDirectory directory;
    private PeopleSyncService service;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(clock);
        Limits limits = new Limits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                10_000_000,
                3,
                Duration.ofMillis(4));
        directory = new RaasPeopleDirectory(new WorkdaySettings(
                simulator.baseUri(),
                TENANT.reportPath(),
                simulator.tokenUri(),
                new Credentials.RefreshToken(
                        TENANT.clientId(), TENANT.clientSecret(), RefreshTokens.inMemory(TENANT.refreshToken())),
                limits));
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        Map<String, Integer> ranks = Map.of(
                "Level 0 (Chief Executive)", 0,
                "Level 1 (Vice President)", 1,
                "Level 2 (Manager)", 2,
                "Level 3 (Professional)", 3,
                "Level 4 (Associate)", 4);
        service = new PeopleSyncService(
                new PeopleSyncService.Stores(
                        work,
                        people,
                        new InMemoryStagedSnapshots(people),
                        new InMemoryPeopleSyncs(work),
                        new InMemoryAccountBindings()),
                directory,
                new Turns(new InMemoryLeases(clock)),
                new Events(new InMemoryOutbox(work), ids, clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(ranks, PACIFIC, PACIFIC, SyncSettings.DEFAULT_MAX_DROP_PERCENT),
                ids,
                clock);
    }

    @AfterEach
    void stop() {
        directory.close();
        simulator.close();
    }

    @Test
    void a_company_of_290_is_taken_over_and_a_second_sync_writes_nothing() {
        SyncResult first = service.sync(Actor.SYSTEM);
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(first.joined()).isEqualTo(290);
        assertThat(first.notes()).isEmpty();
        assertThat(service.sync(Actor.SYSTEM).unchanged()).isEqualTo(290);

        ReportingLines lines = new ReportingLines(work.run(people::managers));
        assertThat(lines.isAbove(new EmployeeNumber("1"), new EmployeeNumber("28")))
                .isTrue();
        assertThat(lines.onOneLine(new EmployeeNumber("28"), new EmployeeNumber("5")))
                .isFalse();
    }

    @Test
    void what_happens_in_workday_happens_to_our_people() {
        service.sync(Actor.SYSTEM);
        simulator
                .people()
                .terminate("28", LocalDate.now(clock.withZone(PACIFIC)).minusDays(1));
        simulator.people().changeManager("29", "40");
        simulator.people().putOnLeave("30");
        SyncResult result = service.sync(Actor.SYSTEM);
        assertThat(result.left()).isEqualTo(1);
        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(287);
        assertThat(person("28").isActive()).isFalse();
        assertThat(person("29").manager()).isEqualTo(new EmployeeNumber("40"));
        assertThat(person("30").onLeave()).isTrue();
    }

    @Test
    void a_permission_taken_away_an_empty_report_and_a_circle_are_quarantined() {
        service.sync(Actor.SYSTEM);
        simulator.faults().withoutPermissionFor("Management_Level");
        assertThat(service.sync(Actor.SYSTEM).reasons())
                .singleElement()
                .asString()
                .contains("Management_Level is empty on every row");
        simulator.faults().clear();
        simulator.faults().next(1, Fault.EMPTY_REPORT);
        assertThat(service.sync(Actor.SYSTEM).outcome()).isEqualTo(Outcome.QUARANTINED);
        simulator.people().changeManager("2", "28");
        simulator.people().changeManager("25", "3");
        assertThat(service.sync(Actor.SYSTEM).reasons())
                .singleElement()
                .asString()
                .contains("in a circle");
        assertThat(person("2").manager()).isEqualTo(new EmployeeNumber("1"));
        assertThat(person("2").level()).isNotNull();
    }

    private Person person(String number) {
        return work.run(() -> people.find(new EmployeeNumber(number))).orElseThrow();
    }
}
