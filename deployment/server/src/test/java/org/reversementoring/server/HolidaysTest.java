package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.wellbeing.Holidays;
import org.reversementoring.wellbeing.WorkingTime;
import org.reversementoring.wellbeing.WorkingWeek;

/** Golden dates, each looked up in the law or the government's list of that region. */
class HolidaysTest {
    private static final Holidays HOLIDAYS = new JollydayHolidays();

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-04-06", // Easter Monday
        "DE-BE, 2026-04-06",
        "DE-BE, 2026-03-08", // Women's Day, Berlin alone
        "DE-BY, 2026-01-06", // Epiphany
        "DE-BY, 2026-06-04", // Corpus Christi
        "GB, 2025-12-26", // Boxing Day
        "GB, 2026-12-28", // the substitute of Boxing Day on a Saturday
        "GB-SCT, 2026-11-30", // St Andrew's Day
        "AT, 2026-10-26",
        "FR, 2026-07-14",
        "US, 2026-11-26", // Thanksgiving
    })
    void nobody_works_on_a_public_holiday_of_their_region(String region, LocalDate day) {
        assertThat(HOLIDAYS.isHoliday(region, day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-01-06", // Epiphany is a holiday in parts of Germany alone
        "DE-BE, 2026-01-06",
        "DE-BY, 2026-03-08",
        "GB-SCT, 2026-04-06", // Easter Monday is none in Scotland
        "DE, 2026-04-07",
        "GB, 2026-11-30",
    })
    void the_neighbours_holiday_is_a_working_day(String region, LocalDate day) {
        assertThat(HOLIDAYS.isHoliday(region, day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "001", "", "nyse", "XX-YY", "-"})
    void a_region_that_nobody_knows_has_no_holidays(String region) {
        assertThat(HOLIDAYS.isHoliday(region, LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void of_an_unknown_part_of_a_country_the_countrys_holidays_count() {
        assertThat(HOLIDAYS.isHoliday("DE-ZZZ", LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(HOLIDAYS.isHoliday("DE-ZZZ", LocalDate.of(2026, 1, 6))).isFalse();
    }

    @Test
    @Tag("S090")
    void an_urgent_request_on_the_friday_before_easter_is_due_after_it() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        WorkingTime berlin = new WorkingTime(zone, WorkingWeek.STANDARD, day -> HOLIDAYS.isHoliday("DE-BE", day));
        // Thursday, 2 April 2026, 16:00; Good Friday, the weekend and Easter Monday are free: Tuesday, 12:00.
        assertThat(berlin.after(Instant.parse("2026-04-02T14:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-04-07T10:00:00Z"));
        // A Friday evening: Monday, 13:00, with the clocks put forward between.
        assertThat(berlin.after(Instant.parse("2026-03-27T19:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-03-30T11:00:00Z"));
        // Back in October: the same hour of the day, an hour later in the world.
        assertThat(berlin.after(Instant.parse("2026-10-23T17:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(Instant.parse("2026-10-26T12:00:00Z"));
    }

    @Test
    void a_setting_that_names_no_working_week_or_day_is_a_fault() {
        assertThat(Setting.RM_WORKING_WEEKS.fault("*=MON-FRI 08:00-16:00")).isNull();
        assertThat(Setting.RM_WORKING_WEEKS.fault("")).isNull();
        assertThat(Setting.RM_WORKING_WEEKS.fault("weekdays")).contains("'weekdays'");
        assertThat(Setting.RM_CLOSED_DAYS.fault("2026-12-24; DE=2026-12-31")).isNull();
        assertThat(Setting.RM_CLOSED_DAYS.fault("Christmas")).contains("'Christmas'");
    }
}
