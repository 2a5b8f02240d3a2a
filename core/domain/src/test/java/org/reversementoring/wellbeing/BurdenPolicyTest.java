package org.reversementoring.wellbeing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.BurdenPolicy.Line;

class BurdenPolicyTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(7, 7));
    private static final String OWN = "programmes." + PROGRAMME.value() + ".";

    private final List<Line> lines = new ArrayList<>(BurdenPolicy.DEFAULT.lines());

    private void set(String path, String value) {
        lines.removeIf(l -> l.path().equals(path));
        lines.add(new Line(path, value));
    }

    private Map<String, String> faults() {
        try {
            BurdenPolicy.read(lines);
            return Map.of();
        } catch (RefusedException e) {
            assertThat(e.problem()).isEqualTo(Problem.INVALID_INPUT);
            return e.fields().stream().collect(toMap(FieldError::field, FieldError::message));
        }
    }

    @Test
    void the_default_reads_as_it_was_written() {
        assertThat(BurdenPolicy.read(lines)).isEqualTo(BurdenPolicy.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void every_threshold_is_required_and_kept_within_its_bounds(Threshold threshold) {
        for (String value : List.of(
                Integer.toString(threshold.least() - 1),
                Integer.toString(threshold.most() + 1),
                "-1",
                "2.5",
                "",
                "many",
                "99999999999")) {
            set(threshold.path(), value);
            assertThat(faults())
                    .containsOnlyKeys(threshold.path())
                    .hasEntrySatisfying(
                            threshold.path(),
                            message -> assertThat(message)
                                    .contains("from " + threshold.least() + " to " + threshold.most()));
        }
        lines.removeIf(l -> l.path().equals(threshold.path()));
        assertThat(faults()).isEqualTo(Map.of(threshold.path(), "is required"));
    }

    @ParameterizedTest
    @CsvSource({
        "S2.offer,2,thresholds.S2.offer",
        "S4.offer,3,",
        "S4.watch,1,thresholds.S4.watch",
        "S5.offerMinutes,179,thresholds.S5.offerMinutes",
        "S5.offerMinutes,180,",
        "S5.capMinutes,179,thresholds.S5.capMinutes",
        "S7.watchPairs,3,thresholds.S7.offerPairs"
    })
    void watch_never_lies_beyond_offer_and_on_p4_less_is_worse(String key, String value, @Nullable String fault) {
        set("thresholds." + key, value);
        assertThat(faults().keySet())
                .isEqualTo(fault == null ? Map.of().keySet() : Map.of(fault, "").keySet());
    }

    @Test
    void all_faults_are_named_together_each_by_its_path() {
        set("version", "two words");
        set("window", "P1M");
        set("quiet", "P7D");
        set("thresholds.S2.watch", "9");
        set("colour", "blue");
        lines.add(new Line("thresholds.S5.offerMinutes", "300"));
        lines.add(new Line("thresholds.S12", null));
        lines.add(new Line("thresholds.S12.watch", "3"));
        lines.add(new Line("programmes.everywhere", null));
        lines.add(new Line("programmes.everywhere.window", "P30D"));
        set(OWN + "thresholds.S5.offerMinutes", "10");
        set(OWN + "version", "2");
        assertThat(faults())
                .containsOnlyKeys(
                        "version",
                        "window",
                        "quiet",
                        "thresholds.S2.watch",
                        "colour",
                        "thresholds.S5.offerMinutes",
                        "thresholds.S12",
                        "programmes.everywhere",
                        OWN + "thresholds.S5.offerMinutes",
                        OWN + "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S10", "S11"})
    void what_the_mentor_says_outright_can_be_neither_weakened_nor_switched_off(String signal) {
        lines.add(new Line("thresholds." + signal, null));
        lines.add(new Line("thresholds." + signal + ".offer", "5"));
        assertThat(faults()).containsOnlyKeys("thresholds." + signal);
        assertThat(faults().get("thresholds." + signal)).contains("neither weakened nor switched off");
    }

    @Test
    void a_group_holds_keys_and_a_value_holds_none() {
        set("thresholds.S2", "3");
        lines.add(new Line("programmes", "none"));
        set("window", "P30D");
        lines.removeIf(l -> l.path().equals("version"));
        lines.add(new Line("version", null));
        assertThat(faults()).containsKeys("thresholds.S2", "programmes", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P29D", "P91D", "PT720H", "P4W", "30", "P1M", "-P30D", ""})
    void a_window_and_a_quiet_time_are_whole_days_and_never_shorter_than_thirty(String value) {
        set("window", value);
        set("quiet", value);
        assertThat(faults()).containsOnlyKeys("window", "quiet");
    }

    @Test
    void a_programme_names_only_what_differs_and_the_rest_stays() {
        set(OWN + "thresholds.S5.offerMinutes", "240");
        set(OWN + "window", "P60D");
        BurdenPolicy policy = BurdenPolicy.read(lines);
        BurdenLimits own = policy.of(PROGRAMME);
        assertThat(own.at(Threshold.IDENTITY_OFFER)).isEqualTo(240);
        assertThat(own.window()).isEqualTo(Duration.ofDays(60));
        assertThat(own.at(Threshold.IDENTITY_WATCH)).isEqualTo(180);
        assertThat(policy.of(new ProgrammeId(new UUID(1, 1)))).isEqualTo(BurdenPolicy.DEFAULT.general());
        assertThat(BurdenPolicy.read(policy.lines())).isEqualTo(policy);
    }

    @Test
    void a_programmes_threshold_is_held_against_what_it_leaves_as_it_is() {
        set(OWN + "thresholds.S5.offerMinutes", "170");
        assertThat(faults())
                .isEqualTo(Map.of(
                        OWN + "thresholds.S5.offerMinutes",
                        "must not be below thresholds.S5.watchMinutes, which is 180"));
    }

    @Test
    void the_digest_tells_values_apart_and_not_the_order_of_lines() {
        String digest = BurdenPolicy.DEFAULT.digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(lines, random);
            assertThat(BurdenPolicy.read(lines).digest()).isEqualTo(digest);
        }
        for (Threshold threshold : Threshold.values()) {
            BurdenPolicyTest other = new BurdenPolicyTest();
            int now = BurdenPolicy.DEFAULT.general().at(threshold);
            for (int value : List.of(now - 1, now + 1)) {
                other.set(threshold.path(), Integer.toString(value));
                if (other.faults().isEmpty()) {
                    assertThat(BurdenPolicy.read(other.lines).digest()).isNotEqualTo(digest);
                }
            }
        }
    }

    @Test
    void every_rule_has_words_in_both_languages() {
        for (Threshold threshold : Threshold.values()) {
            String english = threshold.words(Messages.in("en"), 7);
            assertThat(english).contains("7").doesNotContain("{");
            assertThat(threshold.words(Messages.in("de"), 7))
                    .contains("7")
                    .doesNotContain("{")
                    .isNotEqualTo(english);
        }
    }

    @Test
    void the_same_version_with_other_values_is_refused_and_with_the_same_is_known() {
        World world = new World();
        PolicyInForce inForce = new PolicyInForce(world.pairing.work, world.policies);
        KeptPolicy kept = inForce.begin(BurdenPolicy.DEFAULT, world.pairing.clock.instant());
        world.pairing.pass(Duration.ofDays(3));
        assertThat(inForce.begin(BurdenPolicy.DEFAULT, world.pairing.clock.instant()))
                .isEqualTo(kept);
        assertThat(BurdenPolicy.read(lines(kept.content()))).isEqualTo(BurdenPolicy.DEFAULT);
        set("thresholds.S9.offerOverduePercent", "60");
        BurdenPolicy other = BurdenPolicy.read(lines);
        assertThatThrownBy(() -> inForce.begin(other, world.pairing.clock.instant()))
                .hasMessageContaining("change the version");
        set("version", "firm-2");
        assertThat(inForce.begin(BurdenPolicy.read(lines), world.pairing.clock.instant())
                        .since())
                .isEqualTo(world.pairing.clock.instant());
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .map(l -> new Line(l.substring(0, l.indexOf(':')), l.substring(l.indexOf(':') + 2)))
                .toList();
    }
}
