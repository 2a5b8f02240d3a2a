package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;

/**
 * A crash after every single call of all that is done for a programme, once with what was kept before it and once
 * without: what is done again then comes out as if there had been none.
 */
class MoodleCrashTest {
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant OVER = Instant.parse("2027-12-01T08:00:00Z");
    private static final Learner ADA = new Learner(new EmployeeNumber("E-1"), "Ada Löwe", "ada@example.com");
    private static final Learner BOB = new Learner(new EmployeeNumber("E-2"), "Bob Bär", "bob@example.com");
    private static final Learner EVE = new Learner(new EmployeeNumber("E-3"), "Eve Fuchs", "eve@example.com");
    private static final PairId FIRST = new PairId(new UUID(7, 1));
    private static final PairId SECOND = new PairId(new UUID(7, 2));

    private static Announcement event(String key, Instant at) {
        return new Announcement(key, "Appointment", "", at, Duration.ofHours(1));
    }

    private static MoodleLearningPlatform node(SimulatedStage stage, PlatformIds ids) {
        Turns turns = new Turns(new InMemoryLeases(Clock.systemUTC()));
        return new MoodleLearningPlatform(MoodleSettings.of(stage.simulator.url(), SimulatedStage.TOKEN), ids, turns);
    }

    /** One of each kind of change, from nothing to the end. */
    private static void story(MoodleLearningPlatform platform) {
        CourseRef course = platform.publish(new CourseSpec("rm-a", "R&D: training", "rm-tpl-mentor", START, null));
        CourseRef old = platform.publish(new CourseSpec("rm-old", "Old", "rm-tpl-mentee", START, null));
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(FIRST, List.of(ADA, BOB), SECOND, List.of(EVE, BOB)));
        platform.announce(course, event("rm-kick-off", START));
        platform.announce(course, event("rm-offer", START));
        platform.schedule(course, FIRST, List.of(event("rm-1", START), event("rm-2", START)));
        platform.group(course, Map.of(FIRST, List.of(ADA, EVE), SECOND, List.of()));
        platform.schedule(course, FIRST, List.of(event("rm-2", START.plusSeconds(60)), event("rm-3", START)));
        platform.announce(course, event("rm-kick-off", START.plusSeconds(3600)));
        platform.retract(course, "rm-offer");
        platform.withdraw(course, List.of(BOB.number()));
        platform.archive(old, OVER);
    }

    /** What stands in the site, without its ids. */
    private static Map<String, List<String>> state(SimulatedStage stage) {
        Map<String, List<String>> state = new TreeMap<>();
        Map<Long, String> names = new TreeMap<>();
        for (String table : List.of("categories", "courses")) {
            stage.rows(table, row -> true)
                    .forEach(row -> names.put(
                            row.path("id").asLong() + (table.equals("courses") ? 1_000_000 : 0),
                            row.path("idnumber").asText()));
        }
        state.put(
                "categories",
                said(
                        stage,
                        "categories",
                        row -> row.path("idnumber").asText() + " in "
                                + names.get(row.path("parent").asLong())));
        state.put(
                "courses",
                said(
                        stage,
                        "courses",
                        row -> String.join(
                                " ",
                                row.path("idnumber").asText(),
                                row.path("shortname").asText(),
                                row.path("fullname").asText(),
                                row.path("startdate").asText(),
                                row.path("enddate").asText(),
                                row.path("visible").asText(),
                                String.valueOf(names.get(row.path("categoryid").asLong())))));
        Map<Long, String> people = new TreeMap<>();
        stage.rows("users", row -> true)
                .forEach(row ->
                        people.put(row.path("id").asLong(), row.path("idnumber").asText()));
        state.put(
                "users",
                said(
                        stage,
                        "users",
                        row -> row.path("idnumber").asText()
                                + row.path("username").asText()));
        state.put(
                "enrolments",
                said(
                        stage,
                        "enrolments",
                        row -> people.get(row.path("userid").asLong()) + " in "
                                + names.get(row.path("courseid").asLong() + 1_000_000)));
        Map<Long, String> groups = new TreeMap<>();
        stage.rows("groups", row -> true)
                .forEach(row ->
                        groups.put(row.path("id").asLong(), row.path("idnumber").asText()));
        state.put(
                "groups",
                said(
                        stage,
                        "groups",
                        row -> row.path("idnumber").asText()
                                + row.path("visibility").asText()));
        state.put(
                "members",
                said(
                        stage,
                        "members",
                        row -> people.get(row.path("userid").asLong()) + " in "
                                + groups.get(row.path("groupid").asLong())));
        state.put(
                "events",
                said(
                        stage,
                        "events",
                        row -> String.join(
                                " ",
                                row.path("description").asText(),
                                row.path("timestart").asText(),
                                String.valueOf(groups.get(row.path("groupid").asLong())))));
        return state;
    }

    private static List<String> said(
            SimulatedStage stage, String table, java.util.function.Function<JsonNode, String> row) {
        return stage.rows(table, any -> !any.path("idnumber").asText().startsWith("rm-tpl")).stream()
                .map(row)
                .sorted()
                .toList();
    }

    private static final class Clean {
        private final Map<String, List<String>> state;
        private final int calls;

        private Clean() {
            try (SimulatedStage stage = new SimulatedStage()) {
                try (MoodleLearningPlatform platform = node(stage, new InMemoryPlatformIds())) {
                    story(platform);
                }
                state = state(stage);
                calls = stage.simulator.calls().size();
            }
        }
    }

    @Test
    void the_story_itself_comes_out_as_it_should() {
        Map<String, List<String>> state = new Clean().state;
        assertThat(state.get("categories")).contains("rm in null", "rm-archive in rm");
        assertThat(state.get("courses"))
                .contains(
                        "rm-a rm-a R&D: training 1796112000 0 1 rm",
                        "rm-old rm-old Old 1796112000 " + OVER.getEpochSecond() + " 0 rm-archive");
        assertThat(state.get("users")).hasSize(3);
        assertThat(state.get("enrolments")).containsExactly("E-1 in rm-a", "E-3 in rm-a");
        assertThat(state.get("groups")).hasSize(2).allMatch(group -> group.endsWith("2"));
        assertThat(state.get("members")).hasSize(2).allMatch(member -> member.endsWith("0001"));
        assertThat(state.get("events")).hasSize(3);
    }

    @Test
    void after_a_crash_at_any_call_a_repetition_completes_the_work_once() {
        Clean clean = new Clean();
        IntStream.rangeClosed(1, clean.calls).parallel().forEach(call -> {
            crash(clean, call, true);
            crash(clean, call, false);
        });
    }

    private static void crash(Clean clean, int call, boolean kept) {
        try (SimulatedStage stage = new SimulatedStage()) {
            PlatformIds ids = new InMemoryPlatformIds();
            stage.simulator.faults().fallAfter(call);
            try (MoodleLearningPlatform before = node(stage, ids)) {
                assertThatExceptionOfType(PlatformUnavailableException.class).isThrownBy(() -> story(before));
            }
            stage.simulator.faults().clear();
            try (MoodleLearningPlatform after = node(stage, kept ? ids : new InMemoryPlatformIds())) {
                story(after);
            }
            assertThat(state(stage))
                    .as("after a crash at call " + call + (kept ? ", ids kept" : ", ids lost"))
                    .isEqualTo(clean.state);
        }
    }
}
