package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final WorkingTime BERLIN = WorkingTime.officeHours(ZoneId.of("Europe/Berlin"));

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    @Test
    void two_working_days_from_monday_morning_end_on_wednesday_morning() {
        assertThat(BERLIN.after(at("2026-03-02T09:00:00Z"), BERLIN.ofDays(2))).isEqualTo(at("2026-03-04T09:00:00Z"));
    }

    @Test
    void the_week_end_does_not_count() {
        assertThat(BERLIN.after(at("2026-03-06T15:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(at("2026-03-09T11:00:00Z"));
        assertThat(BERLIN.after(at("2026-03-07T12:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(at("2026-03-09T12:00:00Z"));
    }

    @Test
    void what_fits_exactly_into_a_day_ends_with_the_day() {
        assertThat(BERLIN.after(at("2026-03-02T08:00:00Z"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-02T16:00:00Z"));
    }

    @Test
    void the_change_of_the_clocks_moves_the_moment_and_not_the_hour() {
        assertThat(BERLIN.after(at("2026-03-27T15:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-30T08:00:00Z"));
    }

    @Test
    void office_hours_begin_at_nine_and_are_over_at_five() {
        assertThat(BERLIN.isWorkedAt(at("2026-03-02T08:00:00Z"))).isTrue();
        assertThat(BERLIN.isWorkedAt(at("2026-03-02T07:59:59Z"))).isFalse();
        assertThat(BERLIN.isWorkedAt(at("2026-03-02T16:00:00Z"))).isFalse();
        assertThat(BERLIN.isWorkedAt(at("2026-03-01T10:00:00Z"))).isFalse();
    }

    @Test
    void working_time_without_a_day_or_without_an_hour_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingTime(ZoneId.of("UTC"), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new WorkingTime(ZoneId.of("UTC"), BERLIN.days(), LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }
}
