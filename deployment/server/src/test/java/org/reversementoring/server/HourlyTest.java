package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HourlyTest {
    private Instant now = Instant.parse("2026-03-02T09:10:00Z");
    private int done;
    private boolean fails;

    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    private final Hourly hourly = new Hourly(clock, () -> {
        if (fails) {
            throw new IllegalStateException("down");
        }
        done++;
    });

    @Test
    void it_works_once_an_hour() {
        hourly.run();
        now = now.plus(Duration.ofMinutes(49));
        hourly.run();
        assertThat(done).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        hourly.run();
        assertThat(done).isEqualTo(2);
    }

    @Test
    void an_hour_in_which_it_failed_is_tried_again() {
        fails = true;
        assertThatThrownBy(hourly::run).isInstanceOf(IllegalStateException.class);
        fails = false;
        hourly.run();
        assertThat(done).isEqualTo(1);
    }
}
