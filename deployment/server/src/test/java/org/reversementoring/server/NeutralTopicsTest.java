package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.server.Alike.READS;
import static org.reversementoring.server.Alike.requireAlike;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.participation.Side;

/** A topic that is not open looks to the mentee like one that never was, whatever came of it. */
class NeutralTopicsTest {
    @TempDir
    static Path folder;

    private static Firm firm;

    @BeforeAll
    static void start() {
        firm = Firm.with(new RunningProduct(folder));
    }

    @AfterAll
    static void stop() {
        firm.product().close();
    }

    /** A topic's past that the mentee must not learn of; the topic is not open at the end of any. */
    enum Past {
        NEVER_OPENED(s -> {}),
        OPENED_AND_CLOSED(s -> {
            open(s, "\"short-video\", \"communities\"");
            open(s, "\"short-video\"");
        }),
        EVERYTHING_CLOSED_AND_THE_REST_OPENED_AGAIN(s -> {
            open(s, "");
            open(s, "\"short-video\"");
        }),
        DECLINED_AND_ASKED_AGAIN(s -> {
            for (int time = 0; time < 2; time++) {
                s.step(Side.MENTOR, "POST", "topic-declines", "{\"topic\": \"communities\"}");
            }
        }),
        HANDED_OVER_BY_AN_OFFER(s -> {
            open(s, "\"short-video\", \"communities\"");
            Cause.takeOffer(s, "HAND_OVER_TOPIC", "communities");
        }),
        HANDED_OVER(s -> {
            open(s, "\"short-video\", \"communities\"");
            s.step(Side.MENTOR, "POST", "topic-handovers", "{\"topic\": \"communities\"}");
        }),
        CLOSED_BY_AN_OFFER(s -> {
            open(s, "\"short-video\", \"communities\"");
            Cause.takeOffer(s, "CLOSE_TOPIC", "communities");
        }),
        OPENED_DECLINED_AND_WITHDRAWN(s -> {
            open(s, "\"short-video\", \"communities\"");
            s.step(Side.MENTOR, "POST", "topic-declines", "{\"topic\": \"communities\"}");
            open(s, "\"short-video\"");
        });

        private final Consumer<Scene> happen;

        Past(Consumer<Scene> happen) {
            this.happen = happen;
        }

        private static void open(Scene s, String topics) {
            String version = s.product
                    .call(s.mentor, "GET", "pairs/" + s.pair + "/topics", "")
                    .headers()
                    .get("etag")
                    .get(0);
            s.step(Side.MENTOR, "PUT", "topics", "{\"topics\": [" + topics + "]}", "If-Match", version);
        }
    }

    @Test
    @Tag("S100")
    void aTopicThatIsNotOpenLooksTheSameToTheMenteeWhateverItsPast() {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        for (Past past : Past.values()) {
            Scene scene = firm.scene().met();
            past.happen.accept(scene);
            seen.put(past.name(), asked(scene, "communities"));
        }
        requireAlike(seen);
        assertThat(seen.get("NEVER_OPENED").get("POST pairs/{pair}/sessions"))
                .startsWith("400")
                .contains("is not among the topics of this pair");
    }

    @Test
    @Tag("S100")
    void aTopicThatDoesNotExistIsRefusedLikeOneThatIsNotOpen() {
        Scene missing = firm.scene().met();
        Scene closed = firm.scene().met();
        assertThat(asked(missing, "nothing-at-all")).isEqualTo(asked(closed, "communities"));
    }

    @Test
    @Tag("S100")
    void aPairWithoutAnOpenTopicLooksTheSameWhetherOneEverWas() {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        for (String once : List.of("", "\"communities\"")) {
            Scene scene = firm.scene();
            scene.accept(Side.MENTOR);
            scene.accept(Side.MENTEE);
            Past.open(scene, once);
            Past.open(scene, "");
            seen.put("once open: " + once, asked(scene, "communities"));
        }
        Scene untouched = firm.scene();
        untouched.accept(Side.MENTOR);
        untouched.accept(Side.MENTEE);
        seen.put("never", asked(untouched, "communities"));
        requireAlike(seen);
    }

    private static Map<String, String> asked(Scene scene, String topic) {
        Map<String, String> seen = scene.reads(scene.mentee, READS);
        seen.putAll(scene.reads(scene.mentee, List.of("programmes/{programme}/covered-topics")));
        String ahead = scene.meeting(Duration.ofDays(20)).replace("short-video", topic);
        String held = scene.meeting(Duration.ofDays(-1)).replace("short-video", topic);
        seen.putAll(scene.posts(scene.mentee, Map.of("pairs/{pair}/sessions", "{\"meeting\": " + ahead + "}")));
        seen.putAll(scene.posts(scene.mentee, Map.of("pairs/{pair}/held-sessions", held)));
        return seen;
    }
}
