package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.Refusals.assertRefused;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.ResourceImportService.Outcome;

class ResourceImportServiceTest {
    private final World world = new World();
    private final ResourceImportService service = new ResourceImportService(
            world.pairing.work,
            world.resources,
            world.catalogue,
            world.pairing.policy,
            world.pairing.standings,
            world.pairing.clock);

    private static ResourceText entry(String key, String... changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "key", key,
                "kind", "COUNSELLING",
                "name", "Counselling (invented)",
                "regions", "DE|AT",
                "languages", "de",
                "hours", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 09:00-12:00,13:00-17:00",
                "zone", "Europe/Berlin",
                "channels", "PHONE|CHAT"));
        values.putAll(Map.of(
                "employerLearns", "NOTHING",
                "independence", "EXTERNAL",
                "verifiedAt", "2026-02-01",
                "verifiedBy", "wellbeing desk",
                "sourceUrl", "https://help.example",
                "contact", "invented, reaches nobody"));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return new ResourceText("line " + key + ", ", values);
    }

    private Outcome take(boolean dryRun, ResourceText... file) {
        return service.take(world.manager, () -> List.of(file), dryRun);
    }

    @Test
    @Tag("S101")
    void a_file_is_taken_over_once_and_the_same_file_again_changes_nothing() {
        List<Resource> before = world.catalogue.all();
        assertThat(take(true, entry("a"), entry("b")).added()).hasSize(2);
        assertThat(world.catalogue.all()).as("a dry run keeps nothing").isEqualTo(before);
        assertThat(take(false, entry("a"), entry("b")).added())
                .containsExactly(new ResourceKey("a"), new ResourceKey("b"));
        List<Resource> after = world.catalogue.all();
        assertThat(after).hasSize(before.size() + 2).containsAll(before);
        Outcome again = take(false, entry("a"), entry("b"));
        assertThat(again.unchanged()).hasSize(2);
        assertThat(world.catalogue.all()).isEqualTo(after);
        Outcome change = take(false, entry("a", "cost", "free"));
        assertThat(change.changed()).containsExactly(new ResourceKey("a"));
        assertThat(world.catalogue.all())
                .as("what is not in the file stays")
                .extracting(r -> r.key().value())
                .contains("b");
    }

    @Test
    void one_fault_keeps_the_whole_file_out_and_all_are_named_with_their_line() {
        List<Resource> before = world.catalogue.all();
        assertThatThrownBy(() -> take(
                        false,
                        entry("a"),
                        entry("b", "kind", "HOTLINE", "regions", "Germany", "verifiedAt", "yesterday"),
                        entry("c", "hours", "FREQ=MONTHLY;BYDAY=1MO 09:00-17:00", "colour", "red"),
                        entry("a")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "line b, kind",
                                        "line b, regions",
                                        "line b, verifiedAt",
                                        "line c, hours",
                                        "line c, colour",
                                        "line a, key"));
        world.catalogue.refresh();
        assertThat(world.catalogue.all()).isEqualTo(before);
        assertRefused(Problem.INVALID_INPUT, () -> take(false));
    }

    @Test
    void whoever_may_not_keep_the_catalogue_is_refused_before_the_file_is_read() {
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> service.take(
                        world.mentor,
                        () -> {
                            throw new AssertionError("read");
                        },
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"FREQ=WEEKLY;BYDAY=MO 9:00-17:00\"; Europe/Berlin; must be ALWAYS, or rules such as",
                "\"FREQ=DAILY 09:00-17:00\"; Europe/Berlin; knows FREQ=WEEKLY only, not FREQ=DAILY",
                "\"FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 09:00-17:00\"; Europe/Berlin; must be ALWAYS, or rules such as",
                "\"FREQ=WEEKLY;BYDAY=MO 09:00-25:00\"; Europe/Berlin; has a time that no clock shows",
                "\"FREQ=WEEKLY;BYDAY=MO 22:00-06:00\"; Europe/Berlin; closes before it opens",
                "always; \"\"; must be ALWAYS, or rules such as",
                "\"\"; \"\"; is required"
            })
    void hours_that_cannot_be_meant_are_refused_with_what_to_write_instead(String hours, String zone, String said) {
        assertThatThrownBy(() -> take(false, entry("a", "hours", hours, "zone", zone)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields()).anySatisfy(fault -> {
                            assertThat(fault.field()).isEqualTo("line a, hours");
                            assertThat(fault.message()).startsWith(said);
                        }));
    }

    @Test
    void an_offset_is_no_zone_for_it_knows_no_summer_time() {
        assertThatThrownBy(() -> take(false, entry("a", "zone", "+01:00")))
                .hasMessageContaining("line a, zone: must be an IANA time zone");
    }

    @Test
    void hours_are_meant_in_their_zone_in_summer_and_in_winter() {
        take(false, entry("a"));
        OpeningHours hours = world.pairing.work.run(
                () -> world.resources.find(new ResourceKey("a")).orElseThrow().hours());
        assertThat(hours.openAt(Instant.parse("2026-01-05T08:00:00Z"))).isTrue();
        assertThat(hours.openAt(Instant.parse("2026-07-06T07:00:00Z"))).isTrue();
        assertThat(hours.openAt(Instant.parse("2026-01-05T07:30:00Z"))).isFalse();
        assertThat(hours.nextOpening(Instant.parse("2026-03-27T17:00:00Z")))
                .contains(Instant.parse("2026-03-30T07:00:00Z"));
        assertThat(hours.openAt(Instant.parse("2026-01-05T11:30:00Z"))).isFalse();
    }
}
