package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    static ActivityFigures of(Wave wave, SessionTally sessions, Figures figures) {
        List<Pair> active = wave.pairs().stream().filter(Pair::isActive).toList();
        Breakdown states = figures.merged(
                "Pairs by state", units(wave.pairs(), Pair::state, PairState.values()), List.of(), false);
        Breakdown contact =
                figures.whole("Active pairs by contact", units(active, Pair::contact, ContactStatus.values()));
        Breakdown goals = figures.whole(
                "Active pairs by goal status", units(active, p -> p.goals().status(), GoalStatus.values()));
        List<Pair> underWay = wave.pairsUnderWay();
        List<Integer> held = underWay.stream()
                .map(p -> sessions.held(p.id(), wave.from(), wave.to()))
                .toList();
        Mean perPair = figures.mean(underWay.stream().map(p -> p.id().value()).toList(), held);
        int all = perPair.answers() == null ? 0 : held.stream().mapToInt(h -> h).sum();
        return new ActivityFigures(states, contact, figures.release().size(all), perPair, goals);
    }

    private static <E extends Enum<E>> Map<String, List<UUID>> units(
            List<Pair> pairs, Function<Pair, E> by, E[] values) {
        Map<String, List<UUID>> units = new LinkedHashMap<>();
        for (E value : values) {
            units.put(value.name(), new ArrayList<>());
        }
        pairs.forEach(p -> units.computeIfAbsent(by.apply(p).name(), v -> new ArrayList<>())
                .add(p.id().value()));
        return units;
    }
}
