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

/** What the mentor declared or muted in private can be told from no answer to a booking of the mentee's. */
class NeutralBookingsTest {
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

    /** What the mentor declared about topics of identity, in private. */
    enum Private {
        NOTHING(s -> {}),
        TIME(s -> Cause.THE_MENTOR_DECLARES_TIME.happen(s, Side.MENTOR)),
        BEING_WORN_OUT(s -> Cause.THE_MENTOR_ANSWERS_THAT_IT_WEARS_THEM_OUT.happen(s, Side.MENTOR)),
        MUTES(s -> Cause.THE_MENTOR_MUTES_EVERY_PROMPT.happen(s, Side.MENTOR));

        private final Consumer<Scene> happen;

        Private(Consumer<Scene> happen) {
            this.happen = happen;
        }
    }

    @Test
    @Tag("S100")
    @Tag("S104")
    void aMenteesBookingOnATopicOfIdentityIsAnsweredAlikeWhateverTheMentorDeclared() {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        Map<Private, String> toTheMentor = new LinkedHashMap<>();
        for (Private declared : Private.values()) {
            Scene scene = firm.scene().met();
            scene.offerIdentityTopic("lived-experience");
            scene.step(
                    Side.MENTOR,
                    "PUT",
                    "topics",
                    "{\"topics\": [\"lived-experience\"]}",
                    "If-Match",
                    scene.topicsVersion());
            declared.happen.accept(scene);
            scene.nextDay();
            seen.put(declared.name(), booked(scene, scene.mentee));
            toTheMentor.put(declared, booked(scene, scene.mentor).toString());
        }
        requireAlike(seen);
        assertThat(seen.get("TIME").toString()).contains("=201 ", "=409 ", "which is twice what was agreed");
        assertThat(toTheMentor.get(Private.NOTHING)).doesNotContain("more than 300 minutes");
        assertThat(toTheMentor.get(Private.TIME)).contains("more than 300 minutes");
    }

    /** A booking that the pair's shared time allows, one that it does not, and what can be read after. */
    private static Map<String, String> booked(Scene scene, String token) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int minutes : List.of(30, 240)) {
            String meeting = scene.meeting(Duration.ofDays(3))
                    .replace("short-video", "lived-experience")
                    .replace("\"minutes\": 20", "\"minutes\": " + minutes);
            scene.posts(token, Map.of("pairs/{pair}/sessions", "{\"meeting\": " + meeting + "}"))
                    .forEach((call, answer) -> seen.put(call + " " + minutes, answer));
        }
        seen.putAll(scene.reads(token, READS));
        return seen;
    }
}
