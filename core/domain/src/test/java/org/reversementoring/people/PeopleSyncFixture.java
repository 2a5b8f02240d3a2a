package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.Events;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.inmemory.InMemoryPeopleSyncs;
import org.reversementoring.inmemory.InMemoryStagedSnapshots;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

/** A company of eleven, a directory that tells of it, and a sync over stores in memory. */
abstract class PeopleSyncFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final SyncSettings SETTINGS = new SyncSettings(
            Map.of("Chief", 0, "Manager", 2, "Associate", 4), ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), 20);
    static final Actor OPERATOR = new Actor("op", null, null, Set.of(StaffRole.OPERATOR), false);

    private int daysPassed;
    private final InstantSource time = () -> CLOCK.instant().plus(daysPassed, ChronoUnit.DAYS);

    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final InMemoryPeople people = new InMemoryPeople(work);
    final InMemoryPeopleSyncs syncs = new InMemoryPeopleSyncs(work);
    final InMemoryStagedSnapshots staged = new InMemoryStagedSnapshots(people);
    final InMemoryAccountBindings bindings = new InMemoryAccountBindings();
    final Turns turns = new Turns(new InMemoryLeases(CLOCK), Duration.ofSeconds(30), Duration.ofMillis(50));
    final InMemoryOutbox outbox = new InMemoryOutbox(work);
    final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();
    final Ids ids = new TimeOrderedIds(CLOCK);
    final PeopleSyncService service = service(directory);

    /** A chief (1), two managers (2, 3) and eight associates (4 to 11). */
    final List<DirectoryWorker> company = new ArrayList<>();

    @BeforeEach
    void tell() {
        company.add(
                worker("1").key("wid-1").title("Chief Executive").level("Chief").build());
        company.add(worker("2").level("Manager").manager("1").build());
        company.add(worker("3").level("Manager").manager("1").build());
        IntStream.rangeClosed(4, 11)
                .mapToObj(i -> worker("" + i).manager(i % 2 == 0 ? "2" : "3").build())
                .forEach(company::add);
        directory.tell(company);
    }

    PeopleSyncService service(PeopleDirectory from) {
        return service(from, SETTINGS);
    }

    PeopleSyncService service(PeopleDirectory from, SyncSettings settings) {
        Events events = new Events(outbox, ids, CLOCK);
        Standings standings = new Standings((person, programme) -> Set.of());
        return new PeopleSyncService(
                new PeopleSyncService.Stores(work, people, staged, syncs, bindings),
                from,
                turns,
                events,
                new Policy((action, standing, verdict) -> {}),
                standings,
                settings,
                ids,
                time.withZone(ZoneOffset.UTC));
    }

    static PeopleDirectory failing(RuntimeException failure) {
        return new PeopleDirectory() {
            @Override
            public void read(Intake intake) {
                throw failure;
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return List.of();
            }
        };
    }

    static void assertRefused(Throwable e, Problem problem) {
        assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }

    void nextDay() {
        daysPassed++;
    }

    void change(WorkerBuilder to) {
        DirectoryWorker worker = to.build();
        company.replaceAll(w -> w.number().equals(worker.number()) ? worker : w);
        directory.tell(company);
    }

    void remove(String number) {
        company.removeIf(w -> w.number().value().equals(number));
        directory.tell(company);
    }

    Person person(String number) {
        return work.run(() -> people.find(new EmployeeNumber(number))).orElseThrow();
    }

    List<Event> eventsSince(int skip) {
        return work.run(() -> outbox.due(Leg.INSIDE, CLOCK.instant(), 1000)).stream()
                .skip(skip)
                .toList();
    }
}
