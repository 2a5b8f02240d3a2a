package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two hundred made-up programmes, each with two reports. Somebody who takes every published number for exact, and knows
 * in which group everybody is, looks for a set of fewer than k people, pairs or answers whose number follows from one
 * report, or from both together.
 */
@Tag("SG31")
class DerivableSetsTest {
    private static final int COHORTS = 200;

    /** An auditor that finds no fault. It is in the tests alone. */
    private static final class Asleep extends DisclosureAuditor {
        Asleep(int k, List<ReleasedGroups> before) {
            super(k, before);
        }

        @Override
        boolean tellsOfFew(List<Map<UUID, Integer>> figures) {
            return false;
        }
    }

    private record Leaks(int inOneReport, int betweenTwo, int figures) {}

    @Test
    void fromOneReportOrFromTwoNoSetOfFewerThanKFollows() {
        Leaks leaks = leaks(COHORTS, DisclosureAuditor::new);
        assertThat(leaks.inOneReport()).as("one report").isZero();
        assertThat(leaks.betweenTwo()).as("two reports").isZero();
        assertThat(leaks.figures()).as("and yet the reports tell something").isGreaterThan(COHORTS * 10);
    }

    /** The same test without the auditor: were it to find nothing, it would prove nothing. */
    @Test
    void withTheAuditorAsleepBothKindsOfSetsFollow() {
        Leaks leaks = leaks(60, Asleep::new);
        assertThat(leaks.inOneReport()).as("one report").isGreaterThan(20);
        assertThat(leaks.betweenTwo()).as("two reports").isGreaterThan(40);
    }

    private static Leaks leaks(int cohorts, BiFunction<Integer, List<ReleasedGroups>, DisclosureAuditor> auditors) {
        int inOne = 0;
        int between = 0;
        int figures = 0;
        for (int seed = 0; seed < cohorts; seed++) {
            Cohort cohort = new Cohort(seed);
            List<Map<UUID, Integer>> before = new ArrayList<>();
            for (int report = 0; report < 2; report++) {
                cohort.timePasses();
                cohort.peopleAnswer();
                Wave wave = cohort.wave();
                DisclosureAuditor auditor = auditors.apply(
                        cohort.fewest(),
                        cohort.told.stream().map(ReportSnapshot::groups).toList());
                ReportContent content = cohort.close(auditor).content();
                List<Map<UUID, Integer>> now = new Published(cohort, content, wave).figures();
                figures += now.size();
                inOne += new Attacker(now).findsFewerThan(cohort.fewest()) ? 1 : 0;
                before = Published.together(before, now);
            }
            between += new Attacker(before).findsFewerThan(cohort.fewest()) ? 1 : 0;
        }
        return new Leaks(inOne, between, figures);
    }
}
