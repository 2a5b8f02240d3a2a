package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.server.Alike.READS;
import static org.reversementoring.server.Alike.requireAlike;

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

/**
 * Whatever made a pair rest or end, and whatever a mentor's burden or case comes to, the other member, the programme
 * manager and the line manager get the same bytes apart from id and time, by the same number of statements, after the
 * same event. Driven through the API of the whole product on H2.
 */
class NeutralSignallingTest {
    /** These are the same in all scenes, and find in their own log what they did themselves in each. */
    private static final List<String> OUTSIDE_READS =
            READS.stream().filter(path -> !path.matches("me/(audit|export)")).toList();

    private static final String MEETING =
            "{\"startsAt\": \"2026-03-01T09:00:00Z\", \"minutes\": 20, \"focusArea\": \"short-video\"}";
    private static final Map<String, String> POSTS = new LinkedHashMap<>(Map.of(
            "pairs/{pair}/acceptance", "",
            "pairs/{pair}/resumption", "",
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

    private static Firm firm;

    @BeforeAll
    static void start() {
        firm = Firm.with(new RunningProduct(folder));
    }

    @AfterAll
    static void stop() {
        firm.product().close();
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
        Scene scene = firm.scene();
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
        String line = firm.product().token(Workforce.HEAD);
        Map<String, String> toTheLine = scene.reads(line, OUTSIDE_READS);
        toTheLine.putAll(scene.posts(line, POSTS));
        return new Signal(events, toTheOther, toTheManager, toTheLine);
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

    /** What the erased member wrote is gone for the other too; nothing else tells of it. */
    @ParameterizedTest
    @EnumSource(Side.class)
    @Tag("S104")
    void anErasureThatWasCarriedOutLooksLikeAnyOtherEndApartFromTheWordsThatAreGone(Side by) {
        Signal ended = signal(Cause.A_MEMBER_ENDS, by);
        Signal erased =
                signal(Cause.A_MEMBER_ASKS_TO_BE_ERASED, by, s -> firm.product().run("erasures"));
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
