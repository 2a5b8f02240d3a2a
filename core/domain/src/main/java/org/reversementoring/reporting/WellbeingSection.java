package org.reversementoring.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.reporting.ReportContent.PulseFigure;
import org.reversementoring.reporting.ReportContent.WellbeingFigures;
import org.reversementoring.wellbeing.BurdenLevel;
import org.reversementoring.wellbeing.PulseItem;
import org.reversementoring.wellbeing.WellbeingTally;

/** How the mentoring weighs on people, told only where there are at least ten mentors. */
final class WellbeingSection {
    static final String TOO_FEW_MENTORS = "A programme with fewer than " + ReportTerms.FEWEST_MENTORS
            + " mentors gets no report on pulse, burden and support: too few people stand behind it."
            + " Help works all the same, in private.";
    private static final Set<PulseItem> SENSITIVE = Set.of(PulseItem.P1, PulseItem.P2, PulseItem.P3, PulseItem.P4);

    private WellbeingSection() {}

    static WellbeingFigures of(Wave wave, WellbeingTally tally, Release release) {
        if (wave.on(Side.MENTOR).size() < ReportTerms.FEWEST_MENTORS) {
            return new WellbeingFigures(TOO_FEW_MENTORS, List.of(), null, null);
        }
        Map<PulseItem, List<Integer>> answers = tally.pulse(wave.pairs(), wave.from(), wave.to());
        List<PulseFigure> pulse = WellbeingTally.scaled().stream()
                .map(item -> new PulseFigure(
                        item, release.mean(answers.getOrDefault(item, List.of()), SENSITIVE.contains(item))))
                .toList();
        return new WellbeingFigures(
                null,
                pulse,
                burden(tally.levels(wave.pairs(), wave.from(), wave.to()), release),
                cases(tally.askedForHelp(wave.programme().id(), wave.from(), wave.to()), release));
    }

    private static Band cases(int people, Release release) {
        return people < release.fewest(true) ? Band.TOO_FEW : release.size(people);
    }

    /** All levels; where one is too small, those above none as one; where that is too small, nothing. */
    private static Breakdown burden(Map<BurdenLevel, Integer> levels, Release release) {
        String title = "Mentors by burden level";
        Map<String, Integer> each = new LinkedHashMap<>();
        Map<String, Integer> two = new LinkedHashMap<>();
        for (BurdenLevel level : BurdenLevel.values()) {
            int count = levels.getOrDefault(level, 0);
            each.put(level.name(), count);
            two.merge(level == BurdenLevel.NONE ? level.name() : "WATCH or above", count, Integer::sum);
        }
        Breakdown whole = release.breakdown(title, each, false, true);
        return whole.withheld() == null ? whole : release.breakdown(title, two, false, true);
    }
}
