package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

/** A sync that ends before its time, and a large one: what stays in the database, and in the memory. */
class PeopleSyncCrashTest {
    private static final int PEOPLE = 5000;
    /** Of the staged rows that are written before the snapshot is complete: more than one batch, less than all. */
    private static final int ON_THE_WAY = 4000;

    private static final List<String> TOUCHED =
            List.of("people_sync", "former_number", "outbox", "person_staged", "person_differing");

    /** Of these tables, those that a sync keeps something in. */
    private static final int KEPT = 3;

    private final Clock clock = Clock.systemUTC();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);
    private String title = "Engineer";
    private Runnable onTheWay = () -> {};
    private Runnable atEachEvent = () -> {};

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_sync_that_ends_before_its_time_leaves_nothing_behind_and_the_next_one_does_it_all_in_little_memory(
            TestDatabase kind) {
        try (Database database = kind.start()) {
            PeopleSyncService service = service(database);
            service.sync(Actor.SYSTEM);
            List<Long> before = rows(database);
            title = "Senior Engineer";
            Runnable fall = () -> {
                throw new IllegalStateException("fell");
            };

            onTheWay = fall;
            assertThatThrownBy(() -> service.sync(Actor.SYSTEM)).hasMessage("fell");
            assertThat(rows(database)).isEqualTo(before);

            onTheWay = () -> {};
            atEachEvent = afterEvents(3500, fall);
            assertThatThrownBy(() -> service.sync(Actor.SYSTEM)).hasMessage("fell");
            assertThat(rows(database)).isEqualTo(before);
            assertThat(number(database, "select count(*) from person where title <> 'Engineer'"))
                    .isZero();

            int[] mostEntities = new int[1];
            atEachEvent = () -> mostEntities[0] = Math.max(mostEntities[0], entities(database));
            assertThat(service.sync(Actor.SYSTEM).changed()).isEqualTo(PEOPLE);
            assertThat(number(database, "select count(*) from outbox")).isEqualTo(PEOPLE);
            assertThat(mostEntities[0]).isBetween(1, 1000);
        }
    }

    @Test
    void a_database_that_cuts_every_connection_is_named_as_unavailable_and_nothing_is_half_written()
            throws SQLException {
        try (Database database = TestDatabase.POSTGRESQL.start()) {
            PeopleSyncService service = service(database);
            service.sync(Actor.SYSTEM);
            List<Long> before = rows(database);
            title = "Senior Engineer";
            Connection other = database.dataSource().getConnection();
            try (Statement statement = other.createStatement()) {
                atEachEvent = afterEvents(3500, () -> cutAllOthers(other, statement));
                assertUnavailable(service);
                untilItAnswers(database);
                assertThat(rows(database).subList(0, KEPT)).isEqualTo(before.subList(0, KEPT));
                assertThat(number(database, "select count(*) from person where title <> 'Engineer'"))
                        .isZero();

                atEachEvent = () -> {};
                assertThat(service.sync(Actor.SYSTEM).changed()).isEqualTo(PEOPLE);
                assertThat(rows(database).subList(KEPT, TOUCHED.size())).containsOnly(0L);
            } finally {
                other.close();
            }
        }
    }

    /** What Hibernate holds in the unit of work under way. */
    private static int entities(Database database) {
        return database.unitOfWork().em().unwrap(Session.class).getStatistics().getEntityCount();
    }

    private static void assertUnavailable(PeopleSyncService service) {
        assertThatThrownBy(() -> service.sync(Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE));
    }

    /** The pool finds out one by one which of its connections are gone. */
    private static void untilItAnswers(Database database) {
        for (int tries = 0; ; tries++) {
            try {
                rows(database);
                return;
            } catch (RefusedException e) {
                assertThat(tries).isLessThan(20);
            }
        }
    }

    private static void cutAllOthers(Connection other, Statement statement) {
        try {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Runnable afterEvents(int events, Runnable action) {
        int[] left = {events};
        return () -> {
            left[0]--;
            if (left[0] == 0) {
                action.run();
            }
        };
    }

    private static List<Long> rows(Database database) {
        return TOUCHED.stream()
                .map(table -> number(database, "select count(*) from " + table))
                .toList();
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
        HibernateOutbox outbox = new HibernateOutbox(work);
        return new PeopleSyncService(
                new PeopleSyncService.Stores(
                        work,
                        new HibernatePeople(work),
                        database.stagedSnapshots(),
                        new HibernatePeopleSyncs(work),
                        new HibernateAccountBindings(work)),
                new Company(),
                new Turns(new HibernateLeases(work), Duration.ofSeconds(3), Duration.ofSeconds(20)),
                new Events(
                        outbox,
                        () -> {
                            atEachEvent.run();
                            return ids.next();
                        },
                        clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(Map.of("Associate", 4), ZoneOffset.UTC, ZoneOffset.UTC, 20),
                ids,
                clock);
    }

    private final class Company implements PeopleDirectory {
        @Override
        public void read(Intake intake) {
            intake.begin(0);
            IntStream.rangeClosed(1, ON_THE_WAY).forEach(i -> intake.take(worker(i)));
            onTheWay.run();
            IntStream.rangeClosed(ON_THE_WAY + 1, PEOPLE).forEach(i -> intake.take(worker(i)));
        }

        @Override
        public List<SelfCheck> selfCheck() {
            return List.of();
        }

        private DirectoryWorker worker(int number) {
            return new DirectoryWorker(
                    "wid-" + number,
                    new EmployeeNumber("" + number),
                    "Worker " + number,
                    "w" + number + "@adventure-works.example",
                    title,
                    "Associate",
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
}
