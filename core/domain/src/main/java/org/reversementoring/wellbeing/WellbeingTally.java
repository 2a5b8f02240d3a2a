package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/**
 * Counts what was declared in a wave, for the frozen aggregates of a report; the use case has asked the policy. Answers
 * come without their people, and what was erased is not counted.
 */
public final class WellbeingTally {
    private final Declarations declarations;
    private final Burdens burdens;
    private final SupportCases cases;
    private final Sealer sealer;

    public WellbeingTally(Declarations declarations, Burdens burdens, SupportCases cases, Sealer sealer) {
        this.declarations = declarations;
        this.burdens = burdens;
        this.cases = cases;
        this.sealer = sealer;
    }

    /**
     * Answers on the scale 1 to 5, one for each person: their last in the time after {@code from} and up to {@code to}.
     */
    public Map<PulseItem, List<Integer>> pulse(Collection<Pair> pairs, Instant from, Instant to) {
        Map<PersonId, List<Declared.Pulse>> byPerson = new HashMap<>();
        for (Pair pair : pairs) {
            for (PersonId member : List.of(pair.mentor(), pair.mentee())) {
                declarations.of(pair.id(), member).stream()
                        .filter(d -> isWithin(d.at(), from, to))
                        .flatMap(d -> d.open(sealer).stream())
                        .filter(Declared.Pulse.class::isInstance)
                        .map(Declared.Pulse.class::cast)
                        .forEach(p -> byPerson.computeIfAbsent(member, m -> new ArrayList<>())
                                .add(p));
            }
        }
        Map<PulseItem, List<Integer>> answers = new EnumMap<>(PulseItem.class);
        for (List<Declared.Pulse> pulses : byPerson.values()) {
            pulses.sort(Comparator.comparing(Declared.Pulse::at));
            Map<PulseItem, Integer> last = new EnumMap<>(PulseItem.class);
            for (Declared.Pulse pulse : pulses) {
                scaled().forEach(item -> pulse.scale(item).ifPresent(answer -> last.put(item, answer)));
            }
            last.forEach((item, answer) ->
                    answers.computeIfAbsent(item, i -> new ArrayList<>()).add(answer));
        }
        return answers;
    }

    /** How many mentors stand at which level, each at the highest of their pairs that were evaluated in that time. */
    public Map<BurdenLevel, Integer> levels(Collection<Pair> pairs, Instant from, Instant to) {
        Map<PersonId, BurdenLevel> byMentor = new HashMap<>();
        for (Pair pair : pairs) {
            burdens.find(pair.id())
                    .filter(b -> isWithin(b.evaluatedAt(), from, to))
                    .flatMap(b -> b.open(sealer))
                    .ifPresent(state -> byMentor.merge(pair.mentor(), state.level(), BurdenLevel::max));
        }
        Map<BurdenLevel, Integer> counts = new EnumMap<>(BurdenLevel.class);
        byMentor.values().forEach(level -> counts.merge(level, 1, Integer::sum));
        return counts;
    }

    /** How many people asked for support in that time. */
    public int askedForHelp(ProgrammeId programme, Instant from, Instant to) {
        return (int) Page.all(request -> cases.page(programme, request)).stream()
                .map(SupportCase::asked)
                .filter(asked -> isWithin(asked.at(), from, to))
                .map(Asked::person)
                .distinct()
                .count();
    }

    /** The items answered on the scale 1 to 5. */
    public static List<PulseItem> scaled() {
        return List.of(
                PulseItem.P1,
                PulseItem.P2,
                PulseItem.P3,
                PulseItem.P4,
                PulseItem.P5,
                PulseItem.M1,
                PulseItem.M2,
                PulseItem.M3);
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }
}
