package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.reversementoring.moodle.MoodleLearningPlatform;
import org.reversementoring.moodle.MoodleSettings;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateLeases;
import org.reversementoring.persistence.HibernatePlatformIds;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.Turns;

/**
 * Two nodes on one PostgreSQL change one Moodle, which checks its keys but not against what comes at the same moment.
 */
class MoodleFromTwoNodesTest {
    private static final String TOKEN = "token";
    private static final int THREADS = 5;
    private static final int COURSES = 2;
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final List<Learner> PAIR = List.of(
            new Learner(new EmployeeNumber("E-1"), "Ada Lovelace", "ada@example.com"),
            new Learner(new EmployeeNumber("E-2"), "Bob Brown", "bob@example.com"));

    private static final class Node implements AutoCloseable {
        private final Database database;
        private final Turns turns;
        private final MoodleLearningPlatform platform;

        private Node(EmbeddedPostgres postgres, MoodleSimulator moodle) {
            database = Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            turns = new Turns(new HibernateLeases(database.unitOfWork()), Turns.LEASE, Duration.ofMinutes(2));
            platform = new MoodleLearningPlatform(
                    MoodleSettings.of(moodle.url(), TOKEN), new HibernatePlatformIds(database.unitOfWork()), turns);
        }

        @Override
        public void close() {
            platform.close();
            turns.close();
            database.close();
        }
    }

    @Test
    void many_threads_of_both_make_exactly_one_of_each_thing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                MoodleSimulator moodle = simulator();
                Node one = new Node(postgres, moodle);
                Node other = new Node(postgres, moodle)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2 * THREADS; i++) {
                LearningPlatform platform = i % 2 == 0 ? one.platform : other.platform;
                String key = "rm-" + i / 2 % COURSES;
                all.add(threads.submit(() -> change(platform, key)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            JsonNode site = moodle.snapshot();
            assertThat(values(site, "courses", "shortname").stream().filter(name -> !name.startsWith("rm-tpl")))
                    .containsExactlyInAnyOrder("rm-0", "rm-1");
            assertThat(values(site, "categories", "idnumber")).containsOnlyOnce("rm");
            assertThat(values(site, "users", "idnumber")).containsExactlyInAnyOrder("E-1", "E-2");
            assertThat(values(site, "groups", "idnumber")).hasSize(COURSES);
            assertThat(values(site, "members", "userid")).hasSize(2 * COURSES);
            assertThat(values(site, "events", "name")).hasSize(2 * COURSES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static MoodleSimulator simulator() throws IOException {
        return new MoodleSimulator(0, TOKEN, Clock.systemUTC());
    }

    private static void change(LearningPlatform platform, String key) {
        CourseRef course = platform.publish(new CourseSpec(key, "Course " + key, "rm-tpl-programme", START, null));
        PairId pair = new PairId(UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        platform.enrol(course, PAIR);
        platform.group(course, Map.of(pair, PAIR));
        platform.announce(course, new Announcement("rm-kick-off", "Kick-off", "", START, Duration.ofHours(1)));
        platform.schedule(
                course, pair, List.of(new Announcement("rm-session", "Appointment", "", START, Duration.ofHours(1))));
    }

    private static List<String> values(JsonNode site, String table, String field) {
        return StreamSupport.stream(site.path(table).spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }
}
