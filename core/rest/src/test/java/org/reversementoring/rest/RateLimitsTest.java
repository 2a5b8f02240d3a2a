package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new RateLimits.PerMinute(6, 2, 3), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void take(int times, String client, String account, Pace pace) {
        for (int i = 0; i < times; i++) {
            limits.take(client, account, pace);
        }
    }

    private long wait(String client, String account, Pace pace) {
        return catchThrowableOfType(RateLimits.ExceededException.class, () -> limits.take(client, account, pace))
                .retryAfterSeconds;
    }

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOneByOne() {
        take(6, "app", "anna", Pace.ORDINARY);
        assertThat(wait("app", "anna", Pace.ORDINARY)).isEqualTo(10);
        pass(Duration.ofMillis(9_001));
        assertThat(wait("app", "anna", Pace.ORDINARY)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        take(1, "app", "anna", Pace.ORDINARY);
        assertThat(wait("app", "anna", Pace.ORDINARY)).isEqualTo(10);
    }

    @Test
    void aBurstOfOneChangesNothingForAnotherAccountClientOrPace() {
        take(6, "app", "anna", Pace.ORDINARY);
        take(6, "app", "bert", Pace.ORDINARY);
        take(6, "other", "anna", Pace.ORDINARY);
        take(2, "app", "anna", Pace.HEAVY);
        assertThatThrownBy(() -> limits.take("app", "anna", Pace.HEAVY))
                .isInstanceOf(RateLimits.ExceededException.class);
    }

    @Test
    void aLongSilenceGivesNoMoreThanAMinutesWorth() {
        take(6, "app", "anna", Pace.ORDINARY);
        pass(Duration.ofHours(5));
        take(6, "app", "anna", Pace.ORDINARY);
        assertThat(wait("app", "anna", Pace.ORDINARY)).isEqualTo(10);
    }

    @Test
    void whatIsFreeHasNoLimitAndRefusalsAreCounted() {
        take(10_000, "app", "anna", Pace.FREE);
        take(2, "app", "anna", Pace.HEAVY);
        for (int i = 0; i < 5; i++) {
            wait("app", "anna", Pace.HEAVY);
        }
        assertThat(limits.refused(Pace.HEAVY)).isEqualTo(5);
        assertThat(limits.refused(Pace.FREE)).isZero();
        assertThat(limits.refused(Pace.ORDINARY)).isZero();
    }

    @Test
    void zeroStandsForNoLimit() {
        RateLimits none = new RateLimits(RateLimits.PerMinute.UNLIMITED);
        for (int i = 0; i < 10_000; i++) {
            none.take("app", "anna", Pace.HEAVY);
        }
        assertThat(none.refused(Pace.HEAVY)).isZero();
    }
}
