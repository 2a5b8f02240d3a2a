package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryJobRounds;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.JobRounds;
import org.reversementoring.spi.UnitOfWork;

class RoundsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final UnitOfWork work = new InMemoryUnitOfWork();
    private final JobRounds kept = new InMemoryJobRounds();
    private Instant now = Instant.parse("2026-03-02T09:10:00Z");
    private int done;
    private boolean fails;

    /** A node whose clock is so far ahead of the others'. */
    private Rounds node(Duration ahead) {
        InstantSource source = () -> now.plus(ahead);
        Clock clock = source.withZone(BERLIN);
        return new Rounds(work, kept, clock);
    }

    private Runnable hourly(Duration ahead) {
        return node(ahead).hourly("polls", this::task);
    }

    private Runnable daily(Duration ahead) {
        return node(ahead).daily("batch", this::task);
    }

    private void task() {
        if (fails) {
            throw new IllegalStateException("down");
        }
        done++;
    }

    @Test
    void oneNodeWorksOnceAnHourHoweverOftenAllAreWoken() {
        Runnable one = hourly(Duration.ZERO);
        Runnable other = hourly(Duration.ZERO);
        for (int minute = 0; minute < 50; minute++) {
            one.run();
            other.run();
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(done).isEqualTo(1);
        other.run();
        one.run();
        assertThat(done).as("10:00").isEqualTo(2);
    }

    @Test
    void oneNodeWorksOnceADayOfItsOwnZone() {
        now = Instant.parse("2026-03-02T22:30:00Z");
        Runnable one = daily(Duration.ZERO);
        Runnable other = daily(Duration.ZERO);
        one.run();
        other.run();
        assertThat(done).isEqualTo(1);
        now = Instant.parse("2026-03-02T23:00:00Z");
        other.run();
        one.run();
        assertThat(done).as("midnight in Berlin").isEqualTo(2);
    }

    @Test
    void aRoundThatFailedIsTriedAgainByAnyNode() {
        fails = true;
        assertThatIllegalStateException().isThrownBy(daily(Duration.ZERO)::run);
        fails = false;
        daily(Duration.ZERO).run();
        daily(Duration.ZERO).run();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aNodeWhoseClockIsAMinuteBehindDoesNotBeginYesterdayAgain() {
        now = Instant.parse("2026-03-02T22:59:30Z");
        Runnable ahead = daily(Duration.ofMinutes(1));
        Runnable behind = daily(Duration.ZERO);
        ahead.run();
        behind.run();
        ahead.run();
        now = now.plus(Duration.ofMinutes(1));
        behind.run();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aClockThatWasYearsAheadHoldsUpNoWorkOnceItIsRight() {
        daily(Duration.ofDays(700)).run();
        daily(Duration.ZERO).run();
        daily(Duration.ZERO).run();
        assertThat(done).as("once at the wrong time, once today").isEqualTo(2);
    }

    @Test
    void jobsDoNotCountForEachOther() {
        node(Duration.ZERO).daily("one", this::task).run();
        node(Duration.ZERO).daily("other", this::task).run();
        assertThat(done).isEqualTo(2);
    }
}
