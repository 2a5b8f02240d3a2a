package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

/**
 * What a sync of people costs on PostgreSQL, held against the COPY (binary, in one statement) of the same people into a
 * logged table with the same constraints and indexes. In each round, in turn: that COPY, a first load, an unchanged
 * resync, one with 1 % changed. Everything includes making the workers. Each figure is a median over the rounds;
 * processor time counts this process and PostgreSQL. Live heap is what a collection leaves, asked for every 200 ms of a
 * load and of a resync on their own. At the end it says which goal is met, by the time that passes:
 *
 * <ul>
 *   <li>S1: a first load takes at most 3 times the COPY
 *   <li>S2: an unchanged resync takes at most 1.2 times the COPY (that it writes nothing is a test of its own)
 *   <li>S3: one with 1 % changed takes at most 1.3 times the unchanged one
 *   <li>S4: five times the people take at most 6 times as long in each step, with at most 1.2 times the live heap
 * </ul>
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root (sizes and rounds are optional):
 *
 * <pre>
 * mvn -q -pl core/persistence -am test -Dtest=PeopleSyncBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dsizes=100000,500000 -Drounds=5
 * </pre>
 */
class PeopleSyncBenchmark {
    private static final String PEOPLE_SIZES = System.getProperty("sizes", "100000,500000");
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String REFERENCE = "id, version, employee_number, name, work_email, title, level_label,"
            + " level_rank, organisation, manager_number, location, country, time_zone, hired, on_leave, status,"
            + " directory_key, fingerprint, missing_since";

    private final Clock clock = Clock.systemUTC();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    private long postmaster;

    private static final String COPY = "COPY";
    private static final String LOAD = "first load";
    private static final String UNCHANGED = "unchanged";
    private static final String CHANGED = "1 % changed";

    /** @param heap live, in MB, at its highest */
    private record Measured(int people, Map<String, Cost> costs, long heap) {
        double seconds(String step) {
            return costs.getOrDefault(step, new Cost(Double.NaN, Double.NaN)).seconds();
        }
    }

    private record Cost(double seconds, double cpuSeconds) {}

    private interface Step {
        void run() throws SQLException;
    }

    @Test
    void loadResyncAndChangeAgainstCopy() throws IOException, SQLException {
        List<Measured> all = new ArrayList<>();
        System.out.println("people | step | wall s | CPU s | wall / COPY | CPU / COPY");
        for (String size : PEOPLE_SIZES.split(",")) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("shared_buffers", "512MB")
                            .setServerConfig("max_wal_size", "4GB")
                            .start();
                    Database database =
                            Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
                all.add(measure(database, Integer.parseInt(size.strip())));
            }
        }
        System.out.println("goal | people | measured | at most | met");
        for (Measured one : all) {
            goal("S1 first load / COPY", one.people(), one.seconds(LOAD) / one.seconds(COPY), 3);
            goal("S2 unchanged / COPY", one.people(), one.seconds(UNCHANGED) / one.seconds(COPY), 1.2);
            goal("S3 1 % changed / unchanged", one.people(), one.seconds(CHANGED) / one.seconds(UNCHANGED), 1.3);
        }
        Measured small = all.get(0);
        for (Measured large : all) {
            if (large.people() == 5 * small.people()) {
                for (String step : List.of(LOAD, UNCHANGED, CHANGED)) {
                    goal("S4 " + step, large.people(), large.seconds(step) / small.seconds(step), 6);
                }
                goal("S4 live heap", large.people(), (double) large.heap() / small.heap(), 1.2);
            }
        }
    }

    private static void goal(String goal, int people, double measured, double atMost) {
        System.out.printf(
                Locale.ROOT,
                "%s | %d | %.2f | %.2f | %s%n",
                goal,
                people,
                measured,
                atMost,
                measured <= atMost ? "yes" : "no");
    }

    private Measured measure(Database database, int people) throws SQLException {
        postmaster = postmaster(database);
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        execute(database, "create table person_copy (like person including all)");
        PeopleSyncService service;
        SyntheticDirectory directory = new SyntheticDirectory(people);
        service = service(database, directory);
        for (int round = -1; round < ROUNDS; round++) {
            Map<String, List<Cost>> into = round < 0 ? new LinkedHashMap<>() : costs;
            execute(database, "truncate person_copy");
            time(into, COPY, () -> copy(database, people));
            execute(database, "truncate person");
            execute(database, "truncate people_sync");
            execute(database, "truncate outbox");
            directory.changePerThousand(0);
            time(into, LOAD, () -> assertThat(sync(service).joined()).isEqualTo(people));
            time(into, UNCHANGED, () -> assertThat(sync(service).unchanged()).isEqualTo(people));
            directory.changePerThousand(10);
            time(into, CHANGED, () -> assertThat(sync(service).changed()).isEqualTo(people / 100));
        }
        Map<String, Cost> medians = new LinkedHashMap<>();
        costs.forEach((step, rounds) -> medians.put(step, median(rounds)));
        Cost copy = medians.getOrDefault(COPY, new Cost(1, 1));
        medians.forEach((step, cost) -> System.out.printf(
                Locale.ROOT,
                "%d | %s | %.2f | %.2f | %.2f | %.2f%n",
                people,
                step,
                cost.seconds(),
                cost.cpuSeconds(),
                cost.seconds() / copy.seconds(),
                cost.cpuSeconds() / copy.cpuSeconds()));
        execute(database, "truncate person");
        execute(database, "truncate people_sync");
        directory.changePerThousand(0);
        long load = peakHeap(() -> sync(service));
        directory.changePerThousand(10);
        long change = peakHeap(() -> sync(service));
        System.out.printf(Locale.ROOT, "%d | live heap | first load %d MB, 1 %% changed %d MB%n", people, load, change);
        return new Measured(people, medians, Math.max(load, change));
    }

    private static SyncResult sync(PeopleSyncService service) {
        SyncResult result = service.sync(Actor.SYSTEM);
        assertThat(result.outcome()).as("%s", result.reasons()).isEqualTo(SyncResult.Outcome.ACCEPTED);
        return result;
    }

    private void copy(Database database, int people) throws SQLException {
        CopyBuffer rows = new CopyBuffer(people * 320);
        for (int i = 0; i < people; i++) {
            DirectoryWorker worker = SyntheticDirectory.worker(i, 0);
            rows.row(REFERENCE.split(",").length)
                    .put(ids.next())
                    .put(0L)
                    .put(worker.number().value())
                    .put(worker.name())
                    .put(worker.workEmail())
                    .put(worker.title())
                    .put(worker.level())
                    .put((Integer) 4)
                    .put(worker.organisation())
                    .put(worker.manager() == null ? null : worker.manager().value())
                    .put(worker.location())
                    .put(worker.country())
                    .put("Europe/Berlin")
                    .put(worker.hired())
                    .put(worker.onLeave())
                    .put("ACTIVE")
                    .put(worker.key())
                    .put(new UUID(i * 0x9E3779B97F4A7C15L, i))
                    .put((LocalDate) null);
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit to on");
            rows.copy(connection, "copy person_copy (" + REFERENCE + ") from stdin (format binary)");
            connection.commit();
        }
    }

    private void time(Map<String, List<Cost>> into, String step, Step work) throws SQLException {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        into.computeIfAbsent(step, s -> new ArrayList<>()).add(new Cost(seconds, (cpuNanos() - cpu) / 1e9));
    }

    private static Cost median(List<Cost> rounds) {
        double[] wall = rounds.stream().mapToDouble(Cost::seconds).sorted().toArray();
        double[] cpu = rounds.stream().mapToDouble(Cost::cpuSeconds).sorted().toArray();
        return new Cost(wall[wall.length / 2], cpu[cpu.length / 2]);
    }

    /** Of this process and of PostgreSQL, whose connections stay open. */
    private long cpuNanos() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long server = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return system.getProcessCpuTime() + server;
    }

    private static long peakHeap(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        long[] peak = new long[1];
        Thread sampler = new Thread(() -> {
            Runtime runtime = Runtime.getRuntime();
            while (!done.get()) {
                System.gc();
                peak[0] = Math.max(peak[0], runtime.totalMemory() - runtime.freeMemory());
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        sampler.start();
        work.run();
        done.set(true);
        try {
            sampler.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return peak[0] >> 20;
    }

    private static long postmaster(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery(
                        "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")) {
            file.next();
            return file.getLong(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private PeopleSyncService service(Database database, PeopleDirectory directory) {
        HibernateUnitOfWork work = database.unitOfWork();
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

    /** A company of any size, made one by one; everybody but the first reports to the one an eighth as far. */
    private static final class SyntheticDirectory implements PeopleDirectory {
        private final int people;
        private int changedPerThousand;

        SyntheticDirectory(int people) {
            this.people = people;
        }

        void changePerThousand(int changed) {
            changedPerThousand = changed;
        }

        @Override
        public void read(Intake intake) {
            intake.begin(0);
            for (int i = 0; i < people; i++) {
                intake.take(worker(i, changedPerThousand));
            }
        }

        @Override
        public List<SelfCheck> selfCheck() {
            return List.of();
        }

        /** Of a thousand people so many have another manager, or another title and place, than in the first place. */
        static DirectoryWorker worker(int index, int changedPerThousand) {
            boolean changed = index % 1000 >= 1000 - changedPerThousand;
            boolean otherManager = changed && index % 2 == 0;
            boolean moved = changed && index % 2 == 1;
            String number = Integer.toString(100_000 + index);
            int manager = (index - 1) / 8 + (otherManager ? 1 : 0);
            return new DirectoryWorker(
                    String.format(Locale.ROOT, "%016x%016x", index * 0x9E3779B97F4A7C15L, index * 0xC2B2AE3D27D4EB4FL),
                    new EmployeeNumber(number),
                    GIVEN[index % GIVEN.length] + " " + FAMILY[index / 7 % FAMILY.length] + "-" + index % 997,
                    "worker." + number + "@adventure-works.example",
                    moved ? "Senior Production Technician" : "Production Technician - WC" + index % 60,
                    "Associate",
                    "Production Line " + index / 40,
                    index == 0 ? null : new EmployeeNumber(Integer.toString(100_000 + manager)),
                    moved ? "Hamburg" : "Location " + index % 90,
                    "DE",
                    BERLIN,
                    LocalDate.of(2000 + index % 26, 1 + index % 12, 1 + index % 28),
                    null,
                    false,
                    index % 50 == 0);
        }

        private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
        private static final String[] GIVEN = {"Ida", "Mehmet", "Chloé", "Jürgen", "Ana", "Noor", "Tomasz"};
        private static final String[] FAMILY = {"Sommer", "Yılmaz", "Dubois", "Weiß", "Silva", "Haddad", "Nowak"};
    }
}
