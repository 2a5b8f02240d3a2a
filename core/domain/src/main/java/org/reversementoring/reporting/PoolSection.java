package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.reporting.ReportContent.ParticipationFigures;
import org.reversementoring.reporting.ReportContent.ReachFigure;

/** Who takes part: how many, how diverse, from where. Over what the directory says of jobs, never over identity. */
final class PoolSection {
    private static final int LEADING_RANK = 1;
    private static final Map<String, Function<Person, String>> DIMENSIONS = new LinkedHashMap<>();

    static {
        DIMENSIONS.put("Department", Person::organisation);
        DIMENSIONS.put("Role family", Person::title);
        DIMENSIONS.put("Location", Person::location);
        DIMENSIONS.put("Level", PoolSection::level);
    }

    private final Wave wave;
    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<Person> pool;

    PoolSection(Wave wave, Collection<Person> everybody) {
        this.wave = wave;
        everybody.forEach(p -> people.put(p.id(), p));
        this.pool = wave.participants().stream()
                .map(Participant::person)
                .distinct()
                .filter(people::containsKey)
                .map(people::get)
                .toList();
    }

    ParticipationFigures participation(int invited, TrainingProgress training) {
        List<Participant> all = wave.participants();
        int trained = (int) all.stream().filter(training::isCompleted).count();
        int leaders = (int) all.stream()
                .filter(p -> p.side() == Side.MENTEE && isLeader(p.person()))
                .count();
        return new ParticipationFigures(
                Band.of(invited),
                Band.of(wave.on(Side.MENTOR)),
                Band.of(wave.on(Side.MENTEE)),
                Band.of(leaders),
                Banding.share(trained, all.size()));
    }

    /** One breakdown for each dimension, as far as they are safe together; earlier ones go first. */
    List<Breakdown> diversity() {
        DisclosureAuditor<Person> auditor = new DisclosureAuditor<>(pool, List.copyOf(DIMENSIONS.values()), Banding.K);
        List<Breakdown> told = new ArrayList<>();
        DIMENSIONS.forEach((title, dimension) -> {
            Map<String, Integer> counts = count(pool, dimension);
            Breakdown breakdown = Banding.merged(title, counts, Banding.K);
            Map<String, String> groups = Banding.groupOf(counts, Banding.K);
            boolean safe =
                    breakdown.withheld() != null || auditor.admits(p -> groups.getOrDefault(dimension.apply(p), ""));
            told.add(
                    safe
                            ? breakdown
                            : breakdown.withheld("together with the other breakdowns it would show fewer than "
                                    + Banding.K + " people: withheld"));
        });
        return told;
    }

    /** Every location with at least five employees; smaller ones as one. */
    List<ReachFigure> reach() {
        List<Person> staff = people.values().stream().filter(Person::isActive).toList();
        Map<String, Integer> counts = count(staff, Person::location);
        Map<String, String> groups = Banding.groupOf(counts, Banding.K);
        Set<PersonId> takingPart = pool.stream().map(Person::id).collect(Collectors.toSet());
        Map<String, List<Person>> byPlace = staff.stream()
                .collect(Collectors.groupingBy(
                        p -> groups.getOrDefault(p.location(), ""), TreeMap::new, Collectors.toList()));
        List<ReachFigure> reach = new ArrayList<>();
        byPlace.forEach((place, there) -> {
            int taking = (int)
                    there.stream().filter(p -> takingPart.contains(p.id())).count();
            reach.add(new ReachFigure(place, Band.of(there.size()), Band.of(taking)));
        });
        return reach;
    }

    private boolean isLeader(PersonId id) {
        Person person = people.get(id);
        Level level = person == null ? null : person.level();
        return level != null && level.rank() <= LEADING_RANK;
    }

    private static Map<String, Integer> count(Collection<Person> people, Function<Person, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        people.forEach(p -> counts.merge(by.apply(p), 1, Integer::sum));
        return counts;
    }

    private static String level(Person person) {
        Level level = person.level();
        return level == null ? "No level" : level.label();
    }
}
