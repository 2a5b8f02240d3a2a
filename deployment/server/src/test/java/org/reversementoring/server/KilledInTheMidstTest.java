package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.server.ClusterTown.until;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.event.Notice;
import org.reversementoring.people.PersonId;
import org.reversementoring.server.HeldLine.Moment;

/**
 * Goal J1: three nodes on one PostgreSQL, of which one is killed while it syncs people, matches, sends letters and
 * changes Moodle, all at once. Other systems and the database hold it there until it is dead. Nothing is lost, and each
 * effect is there once; a letter that the mail server had taken without its answer arriving goes once more, under the
 * same Message-ID. More moments: {@code -Dcluster.rounds=10}.
 */
class KilledInTheMidstTest {
    private static final int LETTERS = 12;
    /** What a caller waits before it repeats a request whose node fell; see the page on operating. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(31);

    @TempDir
    Path folder;

    private record Round(Moment moment, int letter) {}

    static List<Round> rounds() {
        int rounds = Integer.getInteger("cluster.rounds", 2);
        return IntStream.range(0, rounds)
                .mapToObj(i -> new Round(
                        i % 2 == 0 ? Moment.BEFORE_IT_ARRIVES : Moment.BEFORE_THE_ANSWER_ARRIVES,
                        1 + (5 * i + 3) % LETTERS))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void nothingIsLostAndNothingHappensTwice(Round round) throws Exception {
        try (ClusterTown town = new ClusterTown(folder);
                // They start while the rest is prepared.
                NodeProcess node = town.nodeWithoutJobs(town.tomorrow());
                NodeProcess other = town.nodeWithoutJobs(town.tomorrow());
                NodeProcess third = town.nodeWithoutJobs(town.tomorrow())) {
            prepare(town);
            until("three nodes serve", () -> node.isReady() && other.isReady() && third.isReady());
            Map<String, Duration> after = new TreeMap<>();
            killOne(town, round, node, List.of(other, third), after);
            String done = lastRuns(town);
            until("every job has run again", () -> !lastRuns(town).equals(done) && isQuiet(town));
            other.close();
            third.close();
            assertThat(town.count("people_sync"))
                    .as("the first sync and the day's")
                    .isEqualTo(2);
            assertThat(told(town)).containsEntry("PERSON_LEFT", 1L).containsEntry("MANAGER_CHANGED", 1L);
            assertThat(town.count("person")).isEqualTo(290);
            assertThat(town.count("match_run")).isEqualTo(1);
            assertThat(events(town)).as("kick-offs in Moodle").hasSize(1);
            letters(town, round.moment());
            System.out.println(round + ": taken over after " + after);
        }
    }

    private static void prepare(ClusterTown town) {
        town.product.run("outbox-relay");
        town.product.run("outbox-outside");
        // What else is due on that day is done, so that Moodle hears of the kick-off by its event alone.
        Instant tomorrow = town.tomorrow();
        Instant day = LocalDate.ofInstant(tomorrow, ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        town.product.stores.work.run(() -> {
            town.product.stores.jobRounds.done("course-upkeep", day);
            town.product.stores.jobRounds.done("training-refresh", tomorrow);
        });
        town.execute("create table told (document text)");
        town.execute("create function tell() returns trigger language plpgsql as"
                + " $$ begin insert into told values (new.document); return new; end $$");
        town.execute("create trigger tell after insert on outbox for each row execute function tell()");
        town.planKickOff();
        town.product.run("outbox-relay");
        for (int i = 0; i < LETTERS; i++) {
            PersonId person = town.person(Integer.toString(30 + i));
            town.product.stores.work.run(() -> town.product.stores.notices.add(
                    Notice.toRead(UUID.randomUUID(), person, town.product.clock.instant())));
        }
        town.workday.people().terminate("100", LocalDate.now(town.product.clock).minusDays(2));
        town.workday.people().changeManager("101", "3");
    }

    private static void killOne(
            ClusterTown town, Round round, NodeProcess node, List<NodeProcess> others, Map<String, Duration> after)
            throws Exception {
        town.toMail.hold(round.moment(), "\r\n.\r\n", round.letter());
        town.toMoodle.hold(round.moment(), "core_calendar_create_calendar_events", 1);
        boolean answered = round.moment() == Moment.BEFORE_THE_ANSWER_ARRIVES;
        if (answered) {
            // Matched and kept, and the outcome under the key is about to be noted.
            town.execute("create function hold() returns trigger language plpgsql as $$ begin"
                    + " if new.status >= 200 then perform pg_advisory_xact_lock(1); end if; return new; end $$");
            town.execute("create trigger hold before update on idempotency_key for each row execute function hold()");
        } else {
            town.toWorkday.hold(round.moment(), "GET ", 1);
        }
        String key = UUID.randomUUID().toString();
        try (Connection lock = town.connect();
                Statement holding = lock.createStatement()) {
            lock.setAutoCommit(false);
            holding.execute(
                    answered
                            ? "select pg_advisory_xact_lock(1); lock table people_sync in share mode"
                            : "lock table match_run in access exclusive mode");
            node.startJobs();
            CompletableFuture<Integer> cutOff =
                    CompletableFuture.supplyAsync(() -> match(town, node, key)).exceptionally(gone -> 0);
            until(
                    "the node is in the midst of all four",
                    () -> town.toMail.isHeld()
                            && town.toMoodle.isHeld()
                            && town.waits(answered ? "update idempotency_key" : "match_run")
                            && (answered ? town.waits("insert into people_sync") : town.toWorkday.isHeld()));
            others.forEach(NodeProcess::startJobs);
            node.kill();
            assertThat(cutOff.get()).as("no answer").isZero();
            lock.rollback();
        }
        List.of(town.toMail, town.toMoodle, town.toWorkday).forEach(HeldLine::release);
        long killed = System.nanoTime();
        repeat(town, key, others, answered);
        takenOver("people sync", after, killed, () -> town.count("people_sync") == 2);
        takenOver("letters", after, killed, () -> waiting(town) == 0);
        takenOver("events to Moodle", after, killed, () -> town.count("outbox") == 0);
    }

    private static void takenOver(String what, Map<String, Duration> after, long killed, Callable<Boolean> done)
            throws Exception {
        until(what, done);
        after.put(what, Duration.ofNanos(System.nanoTime() - killed).truncatedTo(ChronoUnit.MILLIS));
    }

    private static int match(ClusterTown town, NodeProcess node, String key) {
        return town.call(
                        node,
                        town.manager,
                        "POST",
                        ClusterTown.path(town.programme) + "/matchings",
                        "",
                        "Idempotency-Key",
                        key)
                .status();
    }

    /** The caller repeats the request, at another node each time. */
    private static void repeat(ClusterTown town, String key, List<NodeProcess> others, boolean wasKept)
            throws InterruptedException {
        NodeProcess one = others.get(0);
        NodeProcess other = others.get(1);
        assertThat(match(town, one, key)).as("not known yet what became of it").isEqualTo(409);
        others.forEach(node -> node.advance(RETRY_AFTER));
        if (wasKept) {
            assertThat(match(town, other, key)).as("it was kept, so it is read").isEqualTo(409);
        } else {
            assertThat(eventually(town, other, key)).as("nothing was kept").isEqualTo(201);
            assertThat(match(town, one, key)).as("as the first time").isEqualTo(201);
        }
    }

    /** The clock of the node moves a moment later. */
    private static int eventually(ClusterTown town, NodeProcess node, String key) throws InterruptedException {
        int status = match(town, node, key);
        for (int i = 0; i < 5 && status == 409; i++) {
            Thread.sleep(500);
            status = match(town, node, key);
        }
        return status;
    }

    private static int waiting(ClusterTown town) {
        return (int) IntStream.range(0, LETTERS)
                .mapToObj(i -> town.person(Integer.toString(30 + i)))
                .filter(person -> !town.product
                        .stores
                        .work
                        .run(() -> town.product.stores.notices.waiting(person))
                        .isEmpty())
                .count();
    }

    private static String lastRuns(ClusterTown town) {
        return town.ask("select cast(min(last_success) as text) from scheduled_tasks")
                .toString();
    }

    private static boolean isQuiet(ClusterTown town) {
        return town.count("outbox") == 0;
    }

    private static Map<String, Long> told(ClusterTown town) {
        return town.ask("select document::json ->> 'type' from told").stream()
                .collect(Collectors.groupingBy(type -> type, HashMap::new, Collectors.counting()));
    }

    private static List<JsonNode> events(ClusterTown town) {
        return StreamSupport.stream(town.moodle.snapshot().path("events").spliterator(), false)
                .toList();
    }

    private static void letters(ClusterTown town, Moment moment) throws MessagingException {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Set<String>> ofPerson = new HashMap<>();
        for (MimeMessage letter : town.sink.letters()) {
            byId.merge(letter.getMessageID(), 1, Integer::sum);
            ofPerson.computeIfAbsent(letter.getAllRecipients()[0].toString(), any -> new HashSet<>())
                    .add(letter.getMessageID());
        }
        assertThat(ofPerson.values())
                .as("one letter a person")
                .hasSize(LETTERS)
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
        List<Integer> twice = byId.values().stream().filter(n -> n > 1).toList();
        assertThat(twice)
                .as("sent again, for its answer was lost")
                .isEqualTo(moment == Moment.BEFORE_THE_ANSWER_ARRIVES ? List.of(2) : List.of());
    }
}
