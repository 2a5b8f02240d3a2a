package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final WorkingTime BERLIN = standard("DE", "Europe/Berlin");

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private static WorkingTime standard(String region, String zone) {
        return WorkingTimes.STANDARD.of(new Locality(region, "en", ZoneId.of(zone)));
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
    void where_friday_and_saturday_are_the_week_end_sunday_is_worked() {
        WorkingTime telAviv = standard("IL", "Asia/Jerusalem");
        // Thursday 16:00 in Jerusalem: one hour on Thursday, three on Sunday.
        assertThat(telAviv.after(at("2026-03-05T14:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(at("2026-03-08T10:00:00Z"));
        assertThat(standard("AF", "Asia/Kabul").isWorkedAt(at("2026-03-07T06:00:00Z")))
                .isTrue();
        assertThat(standard("IR", "Asia/Tehran").isWorkedAt(at("2026-03-06T08:00:00Z")))
                .isFalse();
        assertThat(standard("AE", "Asia/Dubai").isWorkedAt(at("2026-03-06T08:00:00Z")))
                .isTrue();
    }

    @Test
    void a_region_may_have_a_week_of_its_own_and_else_that_of_its_country() {
        WorkingWeeks weeks =
                WorkingWeeks.parse("*=MON-FRI 08:00-16:00; IL=SUN-THU 09:00-18:00;DE-BY=MON-THU 07:00-15:30");
        assertThat(weeks.of("FR").from()).isEqualTo(LocalTime.of(8, 0));
        assertThat(weeks.of("IL").to()).isEqualTo(LocalTime.of(18, 0));
        assertThat(weeks.of("IL-TA").days()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(weeks.of("DE-BY").days()).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(weeks.of("DE").days()).contains(DayOfWeek.FRIDAY);
        // Hours for all leave every country its own weekend.
        assertThat(weeks.of("EG").days()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(weeks.of("EG").from()).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void the_organisation_closes_days_everywhere_or_in_one_region() {
        ClosedDays closed = ClosedDays.parse("2026-12-24; 2026-12-28/2026-12-31; DE-BY=2026-08-07;");
        assertThat(closed.isHoliday("FR", LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(closed.isHoliday("FR", LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(closed.isHoliday("FR", LocalDate.of(2026, 12, 27))).isFalse();
        assertThat(closed.isHoliday("DE-BY", LocalDate.of(2026, 8, 7))).isTrue();
        assertThat(closed.isHoliday("DE", LocalDate.of(2026, 8, 7))).isFalse();
        WorkingTime time = new WorkingTimes(WorkingWeeks.STANDARD, Holidays.NONE, closed)
                .of(new Locality("FR", "fr", ZoneId.of("Europe/Paris")));
        assertThat(time.after(at("2026-12-23T15:00:00Z"), Duration.ofHours(4))).isEqualTo(at("2026-12-25T11:00:00Z"));
    }

    @Test
    void what_cannot_be_read_is_named() {
        for (String week : List.of(
                "DE", "DE=MON-FRI", "DE=MON-FRI 17:00-09:00", "DE=ABC-FRI 09:00-17:00", "x=MON-FRI 09:00-17:00")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkingWeeks.parse("FR=MON-FRI 09:00-17:00;" + week))
                    .withMessageContaining("'" + week + "'");
        }
        for (String day :
                List.of("24.12.2026", "2026-02-30", "2026-12-31/2026-12-01", "2026-01-01/2026-12-31", "Z=2026-01-01")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ClosedDays.parse("2026-12-24;" + day))
                    .withMessageContaining("'" + day + "'");
        }
    }

    @Test
    void no_deadline_is_endless_even_where_every_day_is_closed() {
        WorkingTime never = new WorkingTimes(WorkingWeeks.STANDARD, (region, day) -> true, ClosedDays.parse(""))
                .of(Locality.UNKNOWN);
        assertThat(never.after(at("2026-03-02T09:00:00Z"), never.ofDays(2))).isEqualTo(at("2026-05-01T09:00:00Z"));
        assertThat(never.isWorkedAt(at("2026-03-02T10:00:00Z"))).isFalse();
    }

    @Test
    void a_working_week_without_a_day_or_without_an_hour_cannot_be() {
        Set<DayOfWeek> days = WorkingWeek.STANDARD.days();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingWeek(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingWeek(days, LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }
}
