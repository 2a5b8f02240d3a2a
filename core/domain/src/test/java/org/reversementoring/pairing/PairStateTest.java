package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairStateTest {
    @Test
    void these_steps_and_no_others_are_allowed() {
        List<String> allowed = new ArrayList<>();
        for (PairState from : PairState.values()) {
            for (PairState to : PairState.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + " > " + to);
                }
            }
        }
        assertThat(allowed)
                .containsExactly(
                        "PROPOSED > ACTIVE",
                        "PROPOSED > ENDED",
                        "ACTIVE > PAUSED",
                        "ACTIVE > ENDED",
                        "PAUSED > ACTIVE",
                        "PAUSED > ENDED");
    }

    @Test
    void ten_working_days_skip_the_weekends() {
        Instant monday = Instant.parse("2026-03-02T23:59:00Z");
        Instant saturday = Instant.parse("2026-03-07T12:00:00Z");
        assertThat(WorkingDays.after(monday, 10)).isEqualTo(Instant.parse("2026-03-17T00:00:00Z"));
        assertThat(WorkingDays.after(saturday, 1)).isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
    }
}
