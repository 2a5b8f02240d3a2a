package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.reporting.ReportContent.ParticipationFigures;
import org.reversementoring.reporting.ReportContent.ReachFigure;

/** Who takes part: how many, how diverse, from where. Over what the directory says of jobs, never over identity. */
final class PoolSection {
    private static final int LEADING_RANK = 1;

    private final Wave wave;
    private final Figures figures;
    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<Person> pool;

    PoolSection(Wave wave, Collection<Person> everybody, Figures figures) {
        this.wave = wave;
        this.figures = figures;
        everybody.forEach(p -> people.put(p.id(), p));
        this.pool = wave.participants().stream()
                .map(Participant::person)
                .distinct()
                .filter(people::containsKey)
                .map(people::get)
                .toList();
    }

    ParticipationFigures participation(TrainingProgress training) {
        List<Participant> all = wave.participants();
        List<PersonId> mentees = wave.on(Side.MENTEE);
        int trained = (int) all.stream().filter(training::isCompleted).count();
        Band mentors = figures.size(wave.units(wave.on(Side.MENTOR)));
        Band learners = figures.size(wave.units(mentees));
        Band leaders =
                figures.size(wave.units(mentees.stream().filter(this::isLeader).toList()));
        Band invited = figures.size(
                wave.units(wave.asked().stream().map(Participant::person).toList()));
        return new ParticipationFigures(invited, mentors, learners, leaders, trained(all, trained));
    }

    /** The breakdowns that were declared, as far as they are safe together. */
    List<Breakdown> diversity() {
        List<Breakdown> told = new ArrayList<>();
        for (ReportTerms.Split split : wave.programme().definition().reporting().breakdowns()) {
            ReportTerms.Dimension dimension = split.dimension();
            told.add(figures.merged(dimension.title(), units(p -> value(p, dimension)), split.mergeFirst(), true));
        }
        return told;
    }

    /** Every location with enough employees; smaller ones as one. */
    List<ReachFigure> reach() {
        Map<String, List<Person>> staff = people.values().stream()
                .filter(Person::isActive)
                .collect(Collectors.groupingBy(Person::location, TreeMap::new, Collectors.toList()));
        Set<PersonId> takingPart = pool.stream().map(Person::id).collect(Collectors.toSet());
        List<ReachFigure> reach = new ArrayList<>();
        new TreeMap<>(Merging.merged(staff, List.of(), figures.release().fewest(false))).forEach((place, there) -> {
            List<PersonId> taking =
                    there.stream().map(Person::id).filter(takingPart::contains).toList();
            reach.add(new ReachFigure(place, figures.release().size(there.size()), figures.size(wave.units(taking))));
        });
        return reach;
    }

    private Share trained(List<Participant> all, int trained) {
        Share share = figures.release().share(trained, all.size());
        List<PersonId> people = all.stream().map(Participant::person).toList();
        return share.of() == null || figures.maySize(wave.units(people))
                ? share
                : new Share(null, null, Banding.WITHHELD);
    }

    private Map<String, List<UUID>> units(Function<Person, String> value) {
        Map<String, List<PersonId>> values = pool.stream()
                .collect(Collectors.groupingBy(
                        value, TreeMap::new, Collectors.mapping(Person::id, Collectors.toList())));
        Map<String, List<UUID>> units = new TreeMap<>();
        values.forEach((label, ids) -> units.put(label, wave.units(ids)));
        return units;
    }

    private boolean isLeader(PersonId id) {
        Person person = people.get(id);
        Level level = person == null ? null : person.level();
        return level != null && level.rank() <= LEADING_RANK;
    }

    private static String value(Person person, ReportTerms.Dimension dimension) {
        return switch (dimension) {
            case DEPARTMENT -> person.organisation();
            case ROLE_FAMILY -> person.title();
            case LOCATION -> person.location();
            case LEVEL -> label(person.level());
        };
    }

    private static String label(@Nullable Level level) {
        return level == null ? "No level" : level.label();
    }
}
