package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.reversementoring.privacycheck.Part;

/**
 * A pair that keeps coming until it is told to end: the mentee writes down what to do, the mentor reads, and now and
 * then asks for help.
 */
final class Traffic implements Runnable {
    private static final Pattern WORK = Pattern.compile("work-[0-9a-f-]{36}");
    /** So often the mentor asks for help. */
    private static final int ROUNDS_A_CASE = 50;

    private final ThreeNodes cluster;
    private final Part mentor;
    private final Part mentee;
    private final String programme;
    private final String pair;
    private final List<String> accepted = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private volatile boolean ended;

    /** @param names with the ids of the programme and the pair */
    Traffic(ThreeNodes cluster, Part mentor, Part mentee, Map<String, String> names) {
        this.cluster = cluster;
        this.mentor = mentor;
        this.mentee = mentee;
        programme = names.get("programme");
        pair = "pairs/" + names.get("pair");
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        for (int i = 0; !ended; i++) {
            String text = work();
            String key = UUID.randomUUID().toString();
            if (expect(201, undertake(cluster, mentee, pair, text, key))) {
                accepted.add(text);
            }
            expect(200, cluster.call(cluster.token(mentor), "GET", pair, ""));
            if (i % ROUNDS_A_CASE == 0) {
                expect(200, cluster.call(cluster.token(mentor), "POST", "support-cases", """
                        {"kind": "SUPPORT", "programme": "%s", "words": "We would like to talk."}
                        """.formatted(programme)));
            }
        }
    }

    private boolean expect(int status, HttpResponse<String> answer) {
        boolean met = answer.statusCode() == status;
        if (!met) {
            failures.add(answer.request() + " " + answer.statusCode() + " " + answer.body());
        }
        return met;
    }

    /** Once it has ended. */
    void everythingWasDoneOnce() {
        assertThat(failures).isEmpty();
        assertThat(accepted).isNotEmpty();
        assertThat(undertaken(cluster, mentee, pair)).containsAll(accepted).doesNotHaveDuplicates();
    }

    /** Words for something to do, like no others. */
    static String work() {
        return "work-" + UUID.randomUUID();
    }

    static HttpResponse<String> undertake(ThreeNodes cluster, Part mentee, String pair, String text, String key) {
        return cluster.call(
                cluster.token(mentee),
                "POST",
                pair + "/commitments",
                "{\"text\": \"%s\", \"dueOn\": \"%s\"}"
                        .formatted(text, LocalDate.now(ZoneOffset.UTC).plusDays(10)),
                "Idempotency-Key",
                key);
    }

    static List<String> undertaken(ThreeNodes cluster, Part mentee, String pair) {
        String body = cluster.call(cluster.token(mentee), "GET", pair + "/commitments", "")
                .body();
        return WORK.matcher(body).results().map(MatchResult::group).toList();
    }
}
