package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DailyTest {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final AtomicInteger runs = new AtomicInteger();
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void workIsDoneOnceADay() {
        Daily daily = new Daily(clock, runs::incrementAndGet);
        daily.run();
        daily.run();
        assertThat(runs).hasValue(1);
        now = now.plus(Duration.ofDays(1));
        daily.run();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aDayOnWhichItFailedIsTriedAgain() {
        Daily daily = new Daily(clock, () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first try fails");
            }
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(daily::run);
        daily.run();
        daily.run();
        assertThat(runs).hasValue(2);
    }
}
