package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Outbox.Leg;
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
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.SimulatedPeople;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;
import org.reversementoring.workday.simulator.Worker;

/**
 * A Workday with the 290 people of AdventureWorks, and the sync that reads its report over HTTP into stores in memory.
 * Everybody has been taken over already; it is ten in the morning where the tenant is.
 */
abstract class CasesFixture {
    static final Tenant TENANT = Tenant.example();
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final int EVERYBODY = 290;
    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), 10_000_000, 3, Duration.ofMillis(4));

    private static final Map<String, Integer> RANKS = Map.of(
            "Level 0 (Chief Executive)", 0,
            "Level 1 (Vice President)", 1,
            "Level 2 (Manager)", 2,
            "Level 3 (Professional)", 3,
            "Level 4 (Associate)", 4);

    private Instant now = Instant.parse("2026-11-22T18:00:00Z");
    private final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final InMemoryPeople people = new InMemoryPeople(work);
    final InMemoryAccountBindings bindings = new InMemoryAccountBindings();
    final InMemoryOutbox outbox = new InMemoryOutbox(work);
    private final InMemoryPeopleSyncs syncs = new InMemoryPeopleSyncs(work);
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);
    private final List<AutoCloseable> open = new ArrayList<>();
    private int told;
    WorkdaySimulator simulator;
    private PeopleSyncService service;

    @BeforeEach
    void takeEverybodyOver() throws Exception {
        simulator = closing(WorkdaySimulator.start(clock));
        readFrom(directory(refreshToken(TENANT.refreshToken())));
        assertThat(accepted().joined()).isEqualTo(EVERYBODY);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    <T extends AutoCloseable> T closing(T one) {
        open.add(one);
        return one;
    }

    /** Where things are typed in. */
    SimulatedPeople workday() {
        return simulator.people();
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    void setTime(String instant) {
        now = Instant.parse(instant);
    }

    static Credentials refreshToken(String token) {
        return new Credentials.RefreshToken(TENANT.clientId(), TENANT.clientSecret(), RefreshTokens.inMemory(token));
    }

    RaasPeopleDirectory directory(Credentials credentials) {
        return directory(credentials, "");
    }

    /** @param parts as in the setting */
    RaasPeopleDirectory directory(Credentials credentials, String parts) {
        WorkdaySettings settings = new WorkdaySettings(
                simulator.baseUri(), TENANT.reportPath(), simulator.tokenUri(), credentials, LIMITS);
        WorkdayTenant tenant = new WorkdayTenant(
                simulator.tokenUri(), credentials, "", clock, new Pace(10_000, Duration.ofSeconds(5)));
        return closing(new RaasPeopleDirectory(settings, ReportParts.parse(parts, clock.withZone(PACIFIC)), tenant));
    }

    /** From now on the sync reads from there. */
    void readFrom(PeopleDirectory directory) {
        readFrom(directory, RANKS);
    }

    void readFrom(PeopleDirectory directory, Map<String, Integer> ranks) {
        service = new PeopleSyncService(
                new PeopleSyncService.Stores(work, people, new InMemoryStagedSnapshots(people), syncs, bindings),
                directory,
                closing(new Turns(new InMemoryLeases(clock), Duration.ofSeconds(30), Duration.ofMillis(50))),
                new Events(outbox, ids, clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(ranks, PACIFIC, PACIFIC, SyncSettings.DEFAULT_MAX_DROP_PERCENT),
                ids,
                clock);
    }

    SyncResult sync() {
        told = events().size();
        return service.sync(Actor.SYSTEM);
    }

    SyncResult accepted() {
        SyncResult result = sync();
        assertThat(result.outcome()).as("%s", result.reasons()).isEqualTo(Outcome.ACCEPTED);
        return result;
    }

    /** Nobody is written, nothing is told: the snapshot is the company as we have it. */
    void assertNothingHappens() {
        SyncResult result = accepted();
        assertThat(List.of(result.joined(), result.left(), result.rehired(), result.restored(), result.changed()))
                .containsOnly(0);
        assertThat(result.missing()).isZero();
        assertThat(told()).isEmpty();
    }

    Person person(String number) {
        return find(number).orElseThrow();
    }

    Optional<Person> find(String number) {
        return work.run(() -> people.find(new EmployeeNumber(number)));
    }

    List<Person> employed() {
        return work.run(people::all).stream().filter(Person::isActive).toList();
    }

    /** What the last sync told of that person. */
    List<EventType> told(String number) {
        Person person = person(number);
        return told().stream()
                .filter(event -> person.id().value().equals(event.ids().get("person")))
                .map(Event::type)
                .toList();
    }

    /** What the last sync told. */
    List<Event> told() {
        List<Event> all = events();
        return all.subList(told, all.size());
    }

    private List<Event> events() {
        return work.run(() -> outbox.due(Leg.INSIDE, Instant.MAX, Integer.MAX_VALUE));
    }

    /** Somebody who starts as an associate beside that colleague. */
    Worker.NewHire colleagueOf(String number, String newNumber, LocalDate on) {
        Worker colleague = workday().worker(number);
        return Worker.employee(
                newNumber,
                "Ida Sommer",
                "ida.sommer@adventure-works.example",
                new Worker.Job("Design Engineer", 4, colleague.job().department()),
                colleague.manager(),
                colleague.place(),
                on);
    }

    long reportCalls() {
        return simulator.calls().stream()
                .filter(call -> call.endsWith(TENANT.reportPath()))
                .count();
    }
}
