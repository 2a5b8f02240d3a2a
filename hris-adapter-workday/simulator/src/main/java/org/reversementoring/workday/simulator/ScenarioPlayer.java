package org.reversementoring.workday.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Plays a scenario: facts are typed in at once with their time of entry, which may lie in the future, and wait there to
 * become known; switches are put into the timetable.
 */
final class ScenarioPlayer {
    private static final Set<String> OF_EVERY_STEP = Set.of("do", "entered", "effective", "as");

    private final WorkdaySimulator simulator;
    private final Timetable timetable;
    private final Instant start;
    private final Map<String, Entered> named = new HashMap<>();

    ScenarioPlayer(WorkdaySimulator simulator, Timetable timetable, Instant start) {
        this.simulator = simulator;
        this.timetable = timetable;
        this.start = start;
    }

    void play(List<ScenarioNode> steps) {
        steps.forEach(this::play);
    }

    private void play(ScenarioNode step) {
        ScenarioNode verb = step.need("do");
        ScenarioFacts.Verb fact = ScenarioFacts.VERBS.get(verb.text());
        ScenarioSwitches.Verb change = ScenarioSwitches.VERBS.get(verb.text());
        if (fact == null && change == null) {
            List<String> known = new ArrayList<>(ScenarioFacts.VERBS.keySet());
            known.addAll(ScenarioSwitches.VERBS.keySet());
            throw verb.wrong("\"" + verb.text() + "\" is not known; known are "
                    + String.join(", ", known.stream().sorted().toList()));
        }
        Instant entered = entered(step);
        try {
            if (fact != null) {
                known(step, fact.fields());
                type(step, fact, entered);
            } else if (change != null) {
                known(step, change.fields());
                Runnable what = change.prepare(simulator, step);
                timetable.at(entered, what);
            }
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw step.wrong("" + e.getMessage());
        }
    }

    private void type(ScenarioNode step, ScenarioFacts.Verb fact, Instant entered) {
        LocalDate day = LocalDate.ofInstant(entered, simulator.tenant().zone());
        LocalDate effective = effective(step, day);
        SimulatedPeople desk = simulator.people().enteredAt(entered).on(effective);
        Entered entry = fact.typing().type(desk, step, effective, this::entry);
        step.field("as").ifPresent(name -> {
            if (entry == null) {
                throw name.wrong("this step cannot be named");
            }
            named.put(name.text(), entry);
        });
    }

    private Entered entry(ScenarioNode name) {
        Entered entry = named.get(name.text());
        if (entry == null) {
            throw name.wrong("no step before is named \"" + name.text() + "\"");
        }
        return entry;
    }

    private static void known(ScenarioNode step, Set<String> ofVerb) {
        Set<String> known = new HashSet<>(OF_EVERY_STEP);
        known.addAll(ofVerb);
        step.only(known);
    }

    /** A moment, or a time from the start such as {@code P3D} or {@code PT2H}. */
    private Instant entered(ScenarioNode step) {
        return step.field("entered")
                .map(field -> field.as(
                        "a moment such as 2026-11-22T09:00:00-08:00 or a time from the start such as P3D",
                        this::moment))
                .orElse(start);
    }

    private Instant moment(String text) {
        return isRelative(text)
                ? start.plus(Duration.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    /** A date, or days from the day of entry such as {@code -P30D}. */
    private static LocalDate effective(ScenarioNode step, LocalDate day) {
        return step.field("effective")
                .map(field -> field.as(
                        "a date such as 2026-11-22 or a time from the day of entry such as -P30D",
                        text -> isRelative(text) ? day.plus(Period.parse(text)) : LocalDate.parse(text)))
                .orElse(day);
    }

    private static boolean isRelative(String text) {
        return text.matches("-?P.*");
    }
}
