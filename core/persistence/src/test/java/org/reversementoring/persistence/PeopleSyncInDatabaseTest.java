package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

class PeopleSyncInDatabaseTest {
    private static final int PEOPLE = 3000;
    private final Clock clock = Clock.systemUTC();
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();

    @Test
    void aSyncOfThousandsWritesEachOnceAndASecondOneWritesNobody() {
        try (Database database = TestDatabase.H2.start()) {
            PeopleSyncService service = service(database);
            Statistics counts =
                    database.entityManagers().unwrap(SessionFactory.class).getStatistics();
            counts.setStatisticsEnabled(true);
            directory.tell(IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(i -> worker(i, "Associate"))
                    .toList());

            assertThat(service.sync(Actor.SYSTEM).joined()).isEqualTo(PEOPLE);
            // Persons and the sync itself; the first one raises no events.
            assertThat(counts.getEntityInsertCount()).isEqualTo(PEOPLE + 1L);
            counts.clear();
            assertThat(service.sync(Actor.SYSTEM).unchanged()).isEqualTo(PEOPLE);
            assertThat(counts.getEntityInsertCount()).isEqualTo(1);
            assertThat(counts.getEntityUpdateCount()).isZero();
            assertThat(counts.getPrepareStatementCount()).isLessThan(10);
        }
    }

    private PeopleSyncService service(Database database) {
        HibernateUnitOfWork work = database.unitOfWork();
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        return new PeopleSyncService(
                new PeopleSyncService.Stores(
                        work,
                        new HibernatePeople(work),
                        database.stagedSnapshots(),
                        new HibernatePeopleSyncs(work),
                        new HibernateAccountBindings(work)),
                directory,
                new Turns(new HibernateLeases(work)),
                new Events(new HibernateOutbox(work), ids, clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(Map.of("Associate", 4), ZoneOffset.UTC, ZoneOffset.UTC, 20),
                ids,
                clock);
    }

    private static DirectoryWorker worker(int number, String level) {
        return new DirectoryWorker(
                "",
                new EmployeeNumber("" + number),
                "Worker " + number,
                "w" + number + "@adventure-works.example",
                "Engineer",
                level,
                "Engineering",
                number == 1 ? null : new EmployeeNumber("1"),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                false);
    }
}
