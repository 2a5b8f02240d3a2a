package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reversementoring.pairing.Pair;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.BurdenLevel;

/**
 * Whom every number of a report counts, worked out anew from the report as it is read and the truth behind it. A person
 * is one unit in all reports, and so is a pair; an answer and an evaluation are units of their own.
 */
final class Published {
    private final Cohort cohort;
    private final ReportContent report;
    private final Wave wave;
    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<Map<UUID, Integer>> figures = new ArrayList<>();

    /** Right after the wave was closed. */
    Published(Cohort cohort, ReportContent report, Wave wave) {
        this.cohort = cohort;
        this.report = report;
        this.wave = wave;
        cohort.people().forEach(p -> people.put(p.id(), p));
    }

    List<Map<UUID, Integer>> figures() {
        participation();
        report.diversity().forEach(b -> breakdown(b, pool(), dimension(b.title()), PersonId::value));
        reach();
        activity();
        retention();
        answers();
        levels();
        return figures;
    }

    private void participation() {
        ReportContent.ParticipationFigures p = report.participation();
        size(p.mentors(), persons(wave.on(Side.MENTOR)));
        size(p.mentees(), persons(wave.on(Side.MENTEE)));
        size(
                p.leaders(),
                persons(wave.on(Side.MENTEE).stream()
                        .filter(id -> people.get(id).level().rank() <= 1)
                        .toList()));
        size(p.invited(), persons(wave.asked().stream().map(Participant::person).toList()));
        size(
                p.trained().of(),
                persons(wave.participants().stream().map(Participant::person).toList()));
    }

    private void reach() {
        List<String> named =
                report.reach().stream().map(ReportContent.ReachFigure::location).toList();
        for (ReportContent.ReachFigure figure : report.reach()) {
            size(
                    figure.takingPart(),
                    persons(pool().stream()
                            .filter(id ->
                                    shown(people.get(id).location(), named).equals(figure.location()))
                            .toList()));
        }
    }

    private void activity() {
        List<Pair> active = wave.pairs().stream().filter(Pair::isActive).toList();
        Function<Pair, UUID> unit = p -> p.id().value();
        breakdown(report.activity().pairs(), wave.pairs(), p -> p.state().name(), unit);
        breakdown(report.activity().contact(), active, p -> p.contact().name(), unit);
        breakdown(report.activity().goals(), active, p -> p.goals().status().name(), unit);
        size(
                report.activity().sessionsPerPair().answers(),
                wave.pairsUnderWay().stream().map(unit).toList());
    }

    /** Whoever knows the staff learns from the number outside how many are inside. */
    private void retention() {
        List<RetentionArm> arms = report.retention().arms();
        Set<PersonId> mentors = new HashSet<>();
        Set<PersonId> mentees = new HashSet<>();
        for (Pair pair : wave.pairs()) {
            mentors.add(pair.mentor());
            mentees.add(pair.mentee());
        }
        Set<PersonId> inside = new HashSet<>(pool());
        inside.addAll(mentors);
        inside.addAll(mentees);
        Set<Integer> ranks = new HashSet<>();
        mentors.forEach(id -> ranks.add(people.get(id).level().rank()));
        size(arms.get(0).size(), persons(mentors));
        size(arms.get(1).size(), persons(mentees));
        if (arms.get(2).size() != null) {
            counts(persons(inside));
        }
        if (arms.get(3).size() != null) {
            counts(persons(inside.stream()
                    .filter(id -> ranks.contains(people.get(id).level().rank()))
                    .toList()));
        }
        assertThat(people.values()).allMatch(p -> p.hired().isBefore(LocalDate.of(2026, 1, 1)));
    }

    private void answers() {
        Map<PersonId, Feedback.Answers> given = new HashMap<>();
        List<Feedback> all = cohort.world.work.run(
                () -> cohort.world.feedbacks.given(cohort.programme.id(), wave.from(), wave.to()));
        all.forEach(f -> given.put(f.person(), f.open(cohort.world.sealer).orElseThrow()));
        for (ReportContent.SurveyFigure figure : report.survey()) {
            List<UUID> units = new ArrayList<>();
            given.forEach((person, answers) -> {
                if (answers.arm() == figure.arm() && answers.values().containsKey(figure.item())) {
                    units.add(unit(person + " " + figure.item()));
                }
            });
            size(figure.after().answers(), units);
        }
    }

    private void levels() {
        Breakdown burden = report.wellbeing().burden();
        if (burden != null) {
            boolean two = burden.groups().stream().anyMatch(g -> g.label().equals("WATCH or above"));
            breakdown(
                    burden,
                    cohort.levels.keySet(),
                    id -> two && cohort.levels.get(id) != BurdenLevel.NONE
                            ? "WATCH or above"
                            : cohort.levels.get(id).name(),
                    id -> unit(id + " level"));
        }
    }

    private Set<PersonId> pool() {
        Set<PersonId> pool = new HashSet<>(wave.on(Side.MENTOR));
        pool.addAll(wave.on(Side.MENTEE));
        return pool;
    }

    private Function<PersonId, String> dimension(String title) {
        return switch (title) {
            case "Department" -> id -> people.get(id).organisation();
            case "Role family" -> id -> people.get(id).title();
            case "Location" -> id -> people.get(id).location();
            case "Level" -> id -> people.get(id).level().label();
            default -> throw new AssertionError(title);
        };
    }

    /** A value that is not named stands in "Other". */
    private <T> void breakdown(Breakdown b, Collection<T> all, Function<T, String> value, Function<T, UUID> unit) {
        size(b.total(), all.stream().map(unit).toList());
        List<String> named =
                b.groups().stream().map(Breakdown.BreakdownGroup::label).toList();
        for (Breakdown.BreakdownGroup group : b.groups()) {
            size(
                    group.size(),
                    all.stream()
                            .filter(t -> shown(value.apply(t), named).equals(group.label()))
                            .map(unit)
                            .toList());
        }
    }

    private static String shown(String value, List<String> named) {
        return named.contains(value) ? value : "Other";
    }

    /** A number that is shown counts these; one that is not shown, or is too small to show, tells nothing exact. */
    private void size(Band band, List<UUID> units) {
        if (band != null && band != Band.TOO_FEW) {
            assertThat(Band.of(units.size())).isEqualTo(band);
            counts(units);
        }
    }

    private void counts(List<UUID> units) {
        Map<UUID, Integer> figure = new HashMap<>();
        units.forEach(unit -> figure.merge(unit, 1, Integer::sum));
        figures.add(figure);
    }

    private static List<UUID> persons(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toList();
    }

    private UUID unit(String what) {
        return UUID.nameUUIDFromBytes((what + " " + wave.to()).getBytes(StandardCharsets.UTF_8));
    }

    /** All that the reports of several waves publish together. */
    static List<Map<UUID, Integer>> together(List<Map<UUID, Integer>> one, List<Map<UUID, Integer>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
