package org.reversementoring.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reversementoring.participation.Side;
import org.reversementoring.reporting.ReportContent.PulseFigure;
import org.reversementoring.reporting.ReportContent.WellbeingFigures;
import org.reversementoring.wellbeing.BurdenLevel;
import org.reversementoring.wellbeing.PulseItem;
import org.reversementoring.wellbeing.WellbeingTally;

/** How the mentoring weighs on people, told only where there are at least ten mentors. */
final class WellbeingSection {
    static final int FEWEST_MENTORS = 10;
    private static final Set<PulseItem> SENSITIVE = Set.of(PulseItem.P1, PulseItem.P2, PulseItem.P3, PulseItem.P4);

    private WellbeingSection() {}

    static WellbeingFigures of(Wave wave, WellbeingTally tally) {
        if (wave.on(Side.MENTOR) < FEWEST_MENTORS) {
            return new WellbeingFigures(
                    "A programme with fewer than " + FEWEST_MENTORS
                            + " mentors gets no report on pulse, burden and support: too few people stand behind it."
                            + " Help works all the same, in private.",
                    List.of(),
                    null,
                    null);
        }
        Map<PulseItem, List<Integer>> answers = tally.pulse(wave.pairs(), wave.from(), wave.to());
        List<PulseFigure> pulse = WellbeingTally.scaled().stream()
                .map(item -> new PulseFigure(item, Banding.mean(answers.getOrDefault(item, List.of()), least(item))))
                .toList();
        return new WellbeingFigures(
                null,
                pulse,
                burden(tally.levels(wave.pairs(), wave.from(), wave.to())),
                Band.of(tally.cases(wave.programme().id(), wave.from(), wave.to())));
    }

    private static int least(PulseItem item) {
        return SENSITIVE.contains(item) ? Banding.K_SENSITIVE : Banding.K;
    }

    /** All levels; where one is too small, those above none as one; where that is too small, nothing. */
    private static Breakdown burden(Map<BurdenLevel, Integer> levels) {
        String title = "Mentors by burden level";
        Map<String, Integer> each = new LinkedHashMap<>();
        Map<String, Integer> two = new LinkedHashMap<>();
        for (BurdenLevel level : BurdenLevel.values()) {
            int count = levels.getOrDefault(level, 0);
            each.put(level.name(), count);
            two.merge(level == BurdenLevel.NONE ? level.name() : "WATCH or above", count, Integer::sum);
        }
        Breakdown whole = Banding.ofAnswers(title, each, Banding.K_SENSITIVE);
        return whole.withheld() == null ? whole : Banding.ofAnswers(title, two, Banding.K_SENSITIVE);
    }
}
