package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPartsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "\n"})
    void nothing_set_is_the_whole_report(String setting) {
        assertThat(ReportParts.parse(setting, clock("UTC")).now()).containsExactly(new ReportPart(0, 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=1;B=2&C=3", "A=1\nB=2&C=3\n", " A=1 ;\r\n; B=2&C=3 "})
    void parts_stand_between_semicolons_or_line_breaks(String setting) {
        assertThat(ReportParts.parse(setting, clock("UTC")).now())
                .containsExactly(new ReportPart(0, 2, "A=1"), new ReportPart(1, 2, "B=2&C=3"));
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, 2026-11-21-08:00", "UTC, 2026-11-22Z", "Europe/Berlin, 2026-11-22%2B01:00"})
    void today_is_the_date_in_the_zone_of_the_tenant(String zone, String today) {
        assertThat(ReportParts.parse("Effective_as_of_Date={today}&Organization!WID=ab!cd", clock(zone))
                        .now())
                .extracting(ReportPart::query)
                .containsExactly("Effective_as_of_Date=" + today + "&Organization!WID=ab!cd");
    }

    @Test
    void what_may_not_stand_in_an_address_is_encoded_and_what_is_encoded_stays() {
        assertThat(ReportParts.parse("Organization!Reference=SUP ÖRG#1%20x", clock("UTC"))
                        .now())
                .extracting(ReportPart::query)
                .containsExactly("Organization!Reference=SUP%20%C3%96RG%231%20x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Organization!WID | part 1 must be prompts with values, such as",
                "A=1;=2 | part 2 must be prompts with values, such as",
                "A= | part 1 must be prompts with values, such as",
                "A=1& | part 1 must be prompts with values, such as",
                "A=1;B=2;A=1 | part 3 is the same as part 1",
                "A=1&format=csv | part 1 must not name the format, which is always json"
            })
    void a_part_that_is_no_query_is_refused(String setting, String message) {
        assertThatThrownBy(() -> ReportParts.parse(setting, clock("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static Clock clock(String zone) {
        return Clock.fixed(NIGHT, ZoneId.of(zone));
    }
}
