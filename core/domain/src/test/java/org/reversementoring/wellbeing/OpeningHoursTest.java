package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final OpeningHours OFFICE = in(
            "Europe/Berlin",
            new OpeningHours.Span(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private static OpeningHours in(String zone, OpeningHours.Span... spans) {
        return new OpeningHours(false, ZoneId.of(zone), List.of(spans));
    }

    @Test
    void it_opens_on_the_minute_and_is_closed_at_the_end() {
        assertThat(OFFICE.openAt(Instant.parse("2026-03-02T08:00:00Z"))).isTrue();
        assertThat(OFFICE.openAt(Instant.parse("2026-03-02T07:59:59Z"))).isFalse();
        assertThat(OFFICE.openAt(Instant.parse("2026-03-02T15:59:59Z"))).isTrue();
        assertThat(OFFICE.openAt(Instant.parse("2026-03-02T16:00:00Z"))).isFalse();
    }

    @Test
    void after_friday_it_opens_on_monday_in_its_own_zone_across_the_change_of_the_clocks() {
        assertThat(OFFICE.nextOpening(Instant.parse("2026-03-27T17:00:00Z")))
                .contains(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void a_night_in_two_spans_is_open_through_midnight() {
        OpeningHours nights = in(
                "UTC",
                new OpeningHours.Span(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.MIDNIGHT),
                new OpeningHours.Span(Set.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.of(4, 0)));
        assertThat(nights.openAt(Instant.parse("2026-03-06T23:59:59Z"))).isTrue();
        assertThat(nights.openAt(Instant.parse("2026-03-07T00:00:00Z"))).isTrue();
        assertThat(nights.openAt(Instant.parse("2026-03-07T04:00:00Z"))).isFalse();
        assertThat(nights.nextOpening(Instant.parse("2026-03-07T04:00:00Z")))
                .contains(Instant.parse("2026-03-13T22:00:00Z"));
    }

    @Test
    void a_weekly_hour_that_has_just_passed_comes_again_in_a_week() {
        OpeningHours weekly =
                in("UTC", new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        assertThat(weekly.nextOpening(Instant.parse("2026-03-02T10:00:00Z")))
                .contains(Instant.parse("2026-03-09T09:00:00Z"));
    }

    @Test
    void what_always_answers_never_opens() {
        assertThat(OpeningHours.ALWAYS.openAt(Instant.EPOCH)).isTrue();
        assertThat(OpeningHours.ALWAYS.nextOpening(Instant.EPOCH)).isEmpty();
    }
}
