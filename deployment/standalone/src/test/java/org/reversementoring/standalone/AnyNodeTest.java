package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.standalone.ThreeNodes.until;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.privacycheck.LivedStory;
import org.reversementoring.privacycheck.Part;

/**
 * Three nodes that start at once on an empty database, whose clocks differ by two minutes, and of which each takes the
 * request after the one before: no caller is ever answered by the same node twice in a row.
 */
class AnyNodeTest {
    private static final int NODES = 3;

    @TempDir
    static Path folder;

    private static ThreeNodes cluster;
    private static LivedStory story;
    private static String pair;
    /** The nodes that took the requests of the story, in their order. */
    private static List<Integer> took;

    @BeforeAll
    static void aWholeProgrammeIsLived() throws Exception {
        cluster = new ThreeNodes(folder);
        cluster.start();
        story = LivedStory.play(cluster.deployment());
        took = cluster.balancer.took();
        pair = "pairs/" + story.own().get("pair");
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseMakeTheSchemaOnce() {
        assertThat(cluster.ask("select count(*) from databasechangelog"))
                .isNotEqualTo("0")
                .isEqualTo(cluster.ask("select count(*) from (select distinct id, author, filename"
                        + " from databasechangelog) as once"));
    }

    @Test
    void noRequestOfAWholeProgrammeGoesToTheNodeOfTheOneBefore() {
        assertThat(took).hasSizeGreaterThan(200);
        assertThat(IntStream.range(1, took.size()).filter(i -> took.get(i).equals(took.get(i - 1))))
                .isEmpty();
        for (int node = 0; node < NODES; node++) {
            assertThat(Collections.frequency(took, node)).isGreaterThanOrEqualTo(took.size() / NODES - 1);
        }
    }

    @Test
    void whatIsRepeatedAtAnotherNodeIsAnsweredAsTheFirstTimeAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        String text = Traffic.work();
        HttpResponse<String> first = Traffic.undertake(cluster, Part.MENTEE, pair, text, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        for (int i = 1; i < NODES; i++) {
            HttpResponse<String> again = Traffic.undertake(cluster, Part.MENTEE, pair, text, key);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(place(again)).isEqualTo(place(first));
        }
        assertThat(Traffic.undertake(cluster, Part.MENTEE, pair, Traffic.work(), key)
                        .statusCode())
                .as("another request under the same key")
                .isEqualTo(422);
        assertThat(Traffic.undertaken(cluster, Part.MENTEE, pair)).containsOnlyOnce(text);
    }

    @Test
    void whatIsSentToAllNodesAtTheSameMomentIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String text = Traffic.work();
        List<Integer> statuses = IntStream.range(0, NODES)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        Traffic.undertake(cluster, Part.MENTEE, pair, text, key).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(Traffic.undertaken(cluster, Part.MENTEE, pair)).containsOnlyOnce(text);
    }

    @Test
    void theVersionThatOneNodeToldHoldsAtTheOthers() {
        String path = pair + "/topics";
        String mentor = cluster.token(Part.MENTOR);
        HttpResponse<String> read = cluster.call(mentor, "GET", path, "");
        String etag = read.headers().firstValue("ETag").orElseThrow();
        String topics = "{\"topics\": [\"privacy-check-own\"]}";
        assertThat(cluster.call(mentor, "PUT", path, topics, "If-Match", etag).statusCode())
                .isEqualTo(200);
        assertThat(cluster.call(mentor, "PUT", path, topics, "If-Match", etag).statusCode())
                .as("stale")
                .isEqualTo(412);
    }

    @Test
    void everyNodeAsksForAFreshSignInAndTakesIt() {
        String old = cluster.token(Part.MENTOR, Duration.ofMinutes(20));
        String fresh = cluster.token(Part.MENTOR);
        for (int i = 0; i < NODES; i++) {
            HttpResponse<String> asked = cluster.call(old, "GET", "me/export", "");
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.body()).contains("sign-in-again");
        }
        for (int i = 0; i < NODES; i++) {
            assertThat(cluster.call(fresh, "GET", "me/export", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRoleAndAStandingThatChangeActWithTheNextRequest() {
        String path = "programmes/" + story.own().get("programme");
        String manager = cluster.token(Part.MANAGER);
        String other = cluster.token(Part.FAR_MANAGER);
        String withoutRole = cluster.token(Part.FAR_MANAGER, Duration.ZERO);
        for (int i = 0; i < NODES; i++) {
            assertThat(participants(other, path)).isNotEqualTo(200);
            name(path, manager, Part.MANAGER, Part.FAR_MANAGER);
            assertThat(participants(other, path)).as("manages it from now on").isEqualTo(200);
            assertThat(participants(withoutRole, path)).isNotEqualTo(200);
            name(path, manager, Part.MANAGER);
        }
        assertThat(participants(other, path)).isNotEqualTo(200);
    }

    private static int participants(String token, String programme) {
        return cluster.call(token, "GET", programme + "/participants", "").statusCode();
    }

    private static void name(String programme, String manager, Part... managers) {
        List<String> ids = new ArrayList<>();
        for (Part part : managers) {
            ids.add(text(cluster.call(cluster.token(part), "GET", "me", "").body(), "\"id\":\"([^\"]+)\""));
        }
        String etag = cluster.call(manager, "GET", programme, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> named = cluster.call(
                manager,
                "PUT",
                programme + "/managers",
                "{\"people\": [\"" + String.join("\", \"", ids) + "\"]}",
                "If-Match",
                etag);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    }

    @Test
    void aRollingRestartFailsNoRequestLosesNothingAndTellsNobodyTwice() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Traffic own = new Traffic(cluster, Part.MENTOR, Part.MENTEE, story.own());
            Traffic others = new Traffic(cluster, Part.OTHER_MENTOR, Part.OTHER_MENTEE, story.other());
            List<Future<?>> both = List.of(callers.submit(own), callers.submit(others));
            for (int node = 0; node < NODES; node++) {
                cluster.restart(node);
            }
            String restarted = cluster.ask("select cast(current_timestamp as text)");
            List.of(own, others).forEach(Traffic::end);
            for (Future<?> each : both) {
                each.get();
            }
            List.of(own, others).forEach(Traffic::everythingWasDoneOnce);
            until(
                    "every job has run since, and nothing waits",
                    () -> cluster.ask("select count(*) from scheduled_tasks where last_success is null"
                                            + " or last_success < '" + restarted + "'")
                                    .equals("0")
                            && cluster.ask("select count(*) from outbox").equals("0"));
        } finally {
            callers.shutdownNow();
        }
        Set<String> letters = new HashSet<>();
        for (MimeMessage letter : cluster.sink.letters()) {
            assertThat(letters.add(letter.getMessageID())).as("told once").isTrue();
        }
        assertThat(letters).isNotEmpty();
    }

    private static String place(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String text(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
