package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

/** What a sync does to the database, counted. */
class PeopleSyncInDatabaseTest {
    private static final int PEOPLE = 3000;
    private Clock clock = Clock.systemUTC();
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_unchanged_snapshot_writes_and_tells_nothing_and_a_changed_one_nothing_but_what_changed(TestDatabase kind) {
        try (Database database = kind.start()) {
            PeopleSyncService service = service(database);
            List<DirectoryWorker> company = company(PEOPLE);
            directory.tell(company);
            assertThat(service.sync(Actor.SYSTEM).joined()).isEqualTo(PEOPLE);
            String written = writes(database, kind);
            for (int i = 0; i < 2; i++) {
                SyncResult again = service.sync(Actor.SYSTEM);
                assertThat(again.unchanged()).isEqualTo(PEOPLE);
            }
            assertThat(writes(database, kind)).isEqualTo(written);
            assertThat(number(database, "select count(*) from person")).isEqualTo(PEOPLE);
            assertThat(number(database, "select sum(version) from person")).isZero();
            assertThat(events(database)).isZero();

            for (int i = 100; i < 130; i++) {
                company.set(i, worker(i + 1, "2"));
            }
            company.subList(PEOPLE - 5, PEOPLE).clear();
            directory.tell(company);
            SyncResult result = service.sync(Actor.SYSTEM);
            assertThat(result.changed()).isEqualTo(30);
            assertThat(result.missing()).isEqualTo(5);
            assertThat(number(database, "select count(*) from person where version = 1"))
                    .isEqualTo(30);
            assertThat(number(database, "select count(*) from person where missing_since is not null"))
                    .isEqualTo(5);
            // Each one's own, and the one of the reporting lines.
            assertThat(events(database)).isEqualTo(31);
            assertThat(service.sync(Actor.SYSTEM).left()).isZero();
            clock = Clock.offset(clock, Duration.ofDays(1));
            assertThat(service(database).sync(Actor.SYSTEM).left()).isEqualTo(5);
            assertThat(events(database)).isEqualTo(36);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_number_of_statements_does_not_grow_with_the_number_of_people(TestDatabase kind) {
        try (Database database = kind.start()) {
            PeopleSyncService service = service(database);
            Statistics counts =
                    database.entityManagers().unwrap(SessionFactory.class).getStatistics();
            counts.setStatisticsEnabled(true);
            List<Long> unchanged = new ArrayList<>();
            List<Long> first = new ArrayList<>();
            for (int people : new int[] {100, 1000}) {
                directory.tell(company(people));
                counts.clear();
                service.sync(Actor.SYSTEM, 100);
                first.add(counts.getPrepareStatementCount());
                counts.clear();
                service.sync(Actor.SYSTEM);
                unchanged.add(counts.getPrepareStatementCount());
                assertThat(counts.getEntityInsertCount()).isEqualTo(1);
                assertThat(counts.getEntityUpdateCount()).isZero();
                database.unitOfWork().run(() -> {
                    database.unitOfWork()
                            .em()
                            .createQuery("delete from PersonRow")
                            .executeUpdate();
                    database.unitOfWork()
                            .em()
                            .createQuery("delete from PeopleSyncRow")
                            .executeUpdate();
                });
            }
            assertThat(first.get(1)).isLessThanOrEqualTo(first.get(0)).isLessThan(25);
            assertThat(unchanged.get(1)).isEqualTo(unchanged.get(0)).isLessThan(25);
        }
    }

    /** Changes with every write of any person, where the database tells which transaction wrote a row. */
    private static String writes(Database database, TestDatabase kind) {
        return kind == TestDatabase.H2
                ? "not told"
                : database.unitOfWork().run(() -> (String) database.unitOfWork()
                        .em()
                        .createNativeQuery("select md5(string_agg(cast(xmin as text), ',' order by id)) from person")
                        .getSingleResult());
    }

    private static long events(Database database) {
        return number(database, "select count(*) from outbox");
    }

    private static long number(Database database, String sql) {
        return database.unitOfWork()
                .run(() -> ((Number) database.unitOfWork()
                                .em()
                                .createNativeQuery(sql)
                                .getSingleResult())
                        .longValue());
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

    private static List<DirectoryWorker> company(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> worker(i, i == 1 ? null : "1"))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private static DirectoryWorker worker(int number, @Nullable String manager) {
        return new DirectoryWorker(
                "wid-" + number,
                new EmployeeNumber("" + number),
                "Worker " + number,
                "w" + number + "@adventure-works.example",
                "Engineer",
                "Associate",
                "Engineering",
                manager == null ? null : new EmployeeNumber(manager),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                false);
    }
}
