package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.event.EventType;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.rest.Api;

/**
 * Whatever made a pair rest or end, and whatever a mentor's burden or case comes to, the other member, the programme
 * manager and the line manager get the same bytes apart from id and time, by the same number of statements, after the
 * same event. Driven through the API of the whole product on H2.
 */
class NeutralSignallingTest {
    /** Every list and record that a member or a manager can ask for about a pair or about themselves. */
    private static final List<String> READS = Api.RESOURCES.stream()
            .flatMap(resource -> Arrays.stream(resource.getMethods()))
            .filter(method -> method.isAnnotationPresent(GET.class) && method.isAnnotationPresent(Path.class))
            .map(method -> method.getAnnotation(Path.class).value())
            .flatMap(path -> path.matches("pairs|support-cases")
                    ? Stream.of(path, path + "?programme={programme}")
                    : Stream.of(path))
            .filter(path -> path.matches("(pairs|me|sessions/\\{session}|support-cases)(/.*|\\?.*|)"))
            .filter(path -> !path.replaceAll("\\{(pair|programme|session)}", "").contains("{"))
            .sorted()
            .toList();

    /** These are the same in all scenes, and find in their own log what they did themselves in each. */
    private static final List<String> OUTSIDE_READS =
            READS.stream().filter(path -> !path.matches("me/(audit|export)")).toList();

    private static final String MEETING =
            "{\"startsAt\": \"2026-03-01T09:00:00Z\", \"minutes\": 20, \"focusArea\": \"short-video\"}";
    private static final Map<String, String> POSTS = new LinkedHashMap<>(Map.of(
            "pairs/{pair}/acceptance", "",
            "pairs/{pair}/sessions", "{\"meeting\": " + MEETING + "}",
            "pairs/{pair}/held-sessions", MEETING,
            "pairs/{pair}/goals/confirmation", "{\"version\": 7}",
            "pairs/{pair}/commitments", "{\"text\": \"Something\"}"));

    /** Reads that show what one member wrote to the other too, so after an erasure what is left of it. */
    private static final Set<String> SHARED = Set.of(
            "GET me/credits",
            "GET me/export",
            "GET pairs/{pair}/sessions",
            "GET pairs/{pair}/topics",
            "GET sessions/{session}");
    /** Why they were matched, which says what the other knows, and how long the answer is with it. */
    private static final Pattern REASONS = Pattern.compile("\"reasons\":\\[[^]]*]|content-length=\\[\\d+]");

    @TempDir
    static java.nio.file.Path folder;

    private static RunningProduct product;
    private static Workforce workforce;
    private static PersonId manager;
    private static PersonId contact;

    @BeforeAll
    static void start() {
        product = new RunningProduct(folder);
        workforce = new Workforce(product);
        manager = workforce.employ(Scene.MANAGER);
        contact = workforce.employ(Scene.CONTACT);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** What came of one cause: the event, and what each of the others gets. */
    private record Signal(
            List<EventType> events,
            Map<String, String> toTheOther,
            Map<String, String> toTheManager,
            Map<String, String> toTheLine) {}

    private static Signal signal(Cause cause, Side by) {
        return signal(cause, by, s -> {});
    }

    private static Signal signal(Cause cause, Side by, Consumer<Scene> afterwards) {
        Scene scene = new Scene(product, workforce, manager, contact);
        if (cause.from == Cause.From.PROPOSED) {
            scene.nextDay();
            scene.accept(Cause.other(by));
        } else {
            scene.met();
        }
        cause.happen(scene, by);
        List<EventType> events = scene.raised();
        afterwards.accept(scene);
        scene.nextDay();
        String other = scene.token(Cause.other(by));
        Map<String, String> toTheOther = scene.reads(other, READS);
        toTheOther.putAll(scene.posts(other, POSTS));
        Map<String, String> toTheManager = scene.reads(scene.manager, OUTSIDE_READS);
        toTheManager.putAll(scene.posts(scene.manager, POSTS));
        String line = product.token(Workforce.HEAD);
        Map<String, String> toTheLine = scene.reads(line, OUTSIDE_READS);
        toTheLine.putAll(scene.posts(line, POSTS));
        return new Signal(events, toTheOther, toTheManager, toTheLine);
    }

    /** The first difference says which cause, to whom, and on which call. */
    private static void requireAlike(Map<String, Map<String, String>> byCause) {
        String reference = byCause.keySet().iterator().next();
        Map<String, String> first = byCause.get(reference);
        byCause.forEach((cause, got) -> {
            assertThat(got.keySet()).as(cause).isEqualTo(first.keySet());
            got.forEach((call, answer) -> assertThat(answer)
                    .as(cause + ", " + call + ", as after " + reference)
                    .isEqualTo(first.get(call)));
        });
    }

    @ParameterizedTest
    @EnumSource(Cause.From.class)
    @Tag("S104")
    void whateverTheCauseTheOthersGetTheSameBytesByTheSameStatements(Cause.From from) {
        Map<String, Map<String, String>> toTheManager = new LinkedHashMap<>();
        Map<String, Map<String, String>> toTheLine = new LinkedHashMap<>();
        Set<List<EventType>> events = new HashSet<>();
        for (Side by : Side.values()) {
            Map<String, Map<String, String>> toTheOther = new LinkedHashMap<>();
            Stream.of(Cause.values())
                    .filter(cause -> cause.from == from && cause.canComeFrom(by))
                    .forEach(cause -> {
                        Signal signal = signal(cause, by);
                        toTheOther.put(cause + " by the " + by, signal.toTheOther());
                        toTheManager.put(cause + " by the " + by, signal.toTheManager());
                        toTheLine.put(cause + " by the " + by, signal.toTheLine());
                        events.add(signal.events());
                    });
            requireAlike(toTheOther);
        }
        requireAlike(toTheManager);
        requireAlike(toTheLine);
        assertThat(events)
                .containsExactly(
                        switch (from) {
                            case GOING_ON -> List.of();
                            case RESTING -> List.of(EventType.PAIR_PAUSED);
                            case PROPOSED, ENDING -> List.of(EventType.PAIR_ENDED);
                        });
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
            Scene scene = new Scene(product, workforce, manager, contact).met();
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
        Scene missing = new Scene(product, workforce, manager, contact).met();
        Scene closed = new Scene(product, workforce, manager, contact).met();
        assertThat(asked(missing, "nothing-at-all")).isEqualTo(asked(closed, "communities"));
    }

    @Test
    @Tag("S100")
    void aPairWithoutAnOpenTopicLooksTheSameWhetherOneEverWas() {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        for (String once : List.of("", "\"communities\"")) {
            Scene scene = new Scene(product, workforce, manager, contact);
            scene.accept(Side.MENTOR);
            scene.accept(Side.MENTEE);
            Past.open(scene, once);
            Past.open(scene, "");
            seen.put("once open: " + once, asked(scene, "communities"));
        }
        Scene untouched = new Scene(product, workforce, manager, contact);
        untouched.accept(Side.MENTOR);
        untouched.accept(Side.MENTEE);
        seen.put("never", asked(untouched, "communities"));
        requireAlike(seen);
    }

    private static Map<String, String> asked(Scene scene, String topic) {
        Map<String, String> seen = scene.reads(scene.mentee, READS);
        String ahead = scene.meeting(Duration.ofDays(20)).replace("short-video", topic);
        String held = scene.meeting(Duration.ofDays(-1)).replace("short-video", topic);
        seen.putAll(scene.posts(scene.mentee, Map.of("pairs/{pair}/sessions", "{\"meeting\": " + ahead + "}")));
        seen.putAll(scene.posts(scene.mentee, Map.of("pairs/{pair}/held-sessions", held)));
        return seen;
    }

    /** What the erased member wrote is gone for the other too; nothing else tells of it. */
    @ParameterizedTest
    @EnumSource(Side.class)
    @Tag("S104")
    void anErasureThatWasCarriedOutLooksLikeAnyOtherEndApartFromTheWordsThatAreGone(Side by) {
        Signal ended = signal(Cause.A_MEMBER_ENDS, by);
        Signal erased = signal(Cause.A_MEMBER_ASKS_TO_BE_ERASED, by, s -> product.run("erasures"));
        requireAlike(Map.of("ended", ended.toTheManager(), "erased", erased.toTheManager()));
        requireAlike(Map.of("ended", ended.toTheLine(), "erased", erased.toTheLine()));
        requireAlike(Map.of("ended", withoutWords(ended.toTheOther()), "erased", withoutWords(erased.toTheOther())));
    }

    private static Map<String, String> withoutWords(Map<String, String> seen) {
        Map<String, String> rest = new LinkedHashMap<>(seen);
        rest.keySet().removeAll(SHARED);
        rest.replaceAll((call, answer) -> REASONS.matcher(answer).replaceAll("words"));
        return rest;
    }

    @Test
    void theComparisonTellsTwoStatesApart() {
        Signal rests = signal(Cause.A_MEMBER_PAUSES, Side.MENTOR);
        Signal over = signal(Cause.A_MEMBER_ENDS, Side.MENTOR);
        assertThat(rests.toTheOther().get("GET pairs/{pair}")).startsWith("200").contains("\"state\":\"PAUSED\"");
        assertThat(rests.toTheOther().get("GET me/notices")).contains("Your pair rests.");
        for (Signal signal : List.of(rests, over)) {
            assertThat(signal.toTheOther().values())
                    .filteredOn(v -> v.startsWith("200"))
                    .hasSizeGreaterThan(15);
        }
        assertThatThrownBy(() -> requireAlike(Map.of("rests", rests.toTheOther(), "over", over.toTheOther())))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> requireAlike(Map.of("rests", rests.toTheManager(), "over", over.toTheManager())))
                .isInstanceOf(AssertionError.class);
    }
}
