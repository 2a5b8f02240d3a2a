package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final String NOW = "Sun, 22 Nov 2026 01:11:17 GMT";

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "300,PT5M",
        "999999999,PT24H",
        "'Sun, 22 Nov 2026 01:21:17 GMT',PT10M",
        "'Mon, 23 Nov 2037 01:21:17 GMT',PT24H"
    })
    void seconds_or_a_date_by_the_servers_own_clock(String asked, Duration wait) {
        assertThat(new RetryAfter(asked, NOW).duration()).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "''", "'Sun, 22 Nov 2020 01:21:17 GMT'", "'Someday, 22 Nov'", "99999999999999999999"})
    void what_is_unreadable_or_past_is_no_wait(String asked) {
        assertThat(new RetryAfter(asked, NOW).duration()).isNull();
    }

    @Test
    void nothing_asked_or_no_clock_to_count_from_is_no_wait() {
        assertThat(new RetryAfter(null, NOW).duration()).isNull();
        assertThat(new RetryAfter("Sun, 22 Nov 2026 01:21:17 GMT", null).duration())
                .isNull();
        assertThat(new RetryAfter("Sun, 22 Nov 2026 01:21:17 GMT", "noon").duration())
                .isNull();
    }
}
