package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReportingLinesTest {
    /** 1 ← 2 ← 3 ← 4, 1 ← 5. */
    private final ReportingLines lines = lines("2", "1", "3", "2", "4", "3", "5", "1");

    @Test
    void a_manager_at_any_depth_is_above() {
        assertThat(lines.isAbove(n("1"), n("4"))).isTrue();
        assertThat(lines.isAbove(n("3"), n("4"))).isTrue();
        assertThat(lines.isAbove(n("4"), n("1"))).isFalse();
        assertThat(lines.above(n("4"))).containsExactly(n("3"), n("2"), n("1"));
    }

    @Test
    void colleagues_of_other_branches_are_on_no_common_line() {
        assertThat(lines.onOneLine(n("4"), n("5"))).isFalse();
        assertThat(lines.onOneLine(n("1"), n("5"))).isTrue();
        assertThat(lines.onOneLine(n("5"), n("1"))).isTrue();
    }

    @Test
    void nobody_is_above_themselves_and_a_stranger_is_above_nobody() {
        assertThat(lines.isAbove(n("3"), n("3"))).isFalse();
        assertThat(lines.isAbove(n("99"), n("3"))).isFalse();
        assertThat(lines.above(n("99"))).isEmpty();
    }

    @Test
    void a_chief_executive_who_manages_themselves_is_the_top() {
        ReportingLines selfChain = lines("1", "1", "2", "1");
        assertThat(selfChain.above(n("1"))).isEmpty();
        assertThat(selfChain.above(n("2"))).containsExactly(n("1"));
        assertThat(selfChain.isAbove(n("1"), n("1"))).isFalse();
        assertThat(selfChain.loop()).isEmpty();
    }

    @Test
    void a_loop_ends_the_walk_and_is_found() {
        ReportingLines looped = lines("2", "4", "3", "2", "4", "3", "9", "4");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(looped.above(n("9"))).containsExactly(n("4"), n("3"), n("2"));
            assertThat(looped.above(n("4"))).containsExactly(n("3"), n("2"));
            assertThat(looped.loop().orElseThrow()).containsExactlyInAnyOrder(n("2"), n("3"), n("4"));
        });
        assertThat(lines.loop()).isEmpty();
    }

    @Test
    void a_line_of_fifty_thousand_is_searched_for_loops_in_reasonable_time() {
        Map<EmployeeNumber, EmployeeNumber> chain = new HashMap<>();
        for (int i = 1; i < 50_000; i++) {
            chain.put(n(Integer.toString(i)), n(Integer.toString(i - 1)));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(new ReportingLines(chain).loop()).isEmpty());
    }

    private static ReportingLines lines(String... personThenManager) {
        Map<EmployeeNumber, EmployeeNumber> map = new HashMap<>();
        for (int i = 0; i < personThenManager.length; i += 2) {
            map.put(n(personThenManager[i]), n(personThenManager[i + 1]));
        }
        return new ReportingLines(map);
    }

    private static EmployeeNumber n(String value) {
        return new EmployeeNumber(value);
    }
}
