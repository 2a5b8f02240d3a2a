package org.reversementoring.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.GoalStatus;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.reporting.ReportContent.ActivityFigures;
import org.reversementoring.session.SessionTally;

/** What the pairs do: states, contact, sessions, goals. */
final class ActivitySection {
    private ActivitySection() {}

    static ActivityFigures of(Wave wave, SessionTally sessions) {
        List<Pair> active = wave.pairs().stream().filter(Pair::isActive).toList();
        List<Integer> held = wave.pairsUnderWay().stream()
                .map(p -> sessions.held(p.id(), wave.from(), wave.to()))
                .toList();
        return new ActivityFigures(
                Banding.merged("Pairs by state", count(wave.pairs(), Pair::state, PairState.values()), Banding.K),
                Banding.whole(
                        "Active pairs by contact", count(active, Pair::contact, ContactStatus.values()), Banding.K),
                Band.of(
                        held.size() < Banding.K
                                ? 0
                                : held.stream().mapToInt(h -> h).sum()),
                Banding.mean(held, Banding.K),
                Banding.ofAnswers(
                        "Active pairs by goal status",
                        count(active, p -> p.goals().status(), GoalStatus.values()),
                        Banding.K));
    }

    private static <E extends Enum<E>> Map<String, Integer> count(List<Pair> pairs, Function<Pair, E> by, E[] values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (E value : values) {
            counts.put(value.name(), 0);
        }
        pairs.forEach(p -> counts.merge(by.apply(p).name(), 1, Integer::sum));
        return counts;
    }
}
