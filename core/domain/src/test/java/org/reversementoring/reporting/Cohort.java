package org.reversementoring.reporting;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.GoalStatus;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.BurdenLevel;

/** A made-up programme of 24 to 120 people, who come, go, meet and answer by chance between its reports. */
final class Cohort {
    private static final Level SENIOR = new Level("Senior", 2);

    final ReportWorld world = new ReportWorld();
    final List<ReportSnapshot> told = new ArrayList<>();
    final Programme programme;
    /** The mentors evaluated in this wave, at their highest level. */
    final Map<PersonId, BurdenLevel> levels = new HashMap<>();

    private final Random random;
    private final Map<PersonId, Actor> actors = new HashMap<>();
    private final int places;

    Cohort(long seed) {
        random = new Random(seed);
        places = 2 + random.nextInt(4);
        programme = world.declares(new ReportTerms(random.nextInt(4) == 0 ? 7 : 5, splits()));
        int people = 24 + random.nextInt(97);
        world.work.run(() -> {
            for (int i = 0; i < 30; i++) {
                employ(random.nextBoolean() ? ReportWorld.JUNIOR : ReportWorld.BOARD);
            }
            for (int i = 0; i < people; i++) {
                joins(i % 2 == 0 ? Side.MENTOR : Side.MENTEE);
            }
            match();
        });
    }

    int fewest() {
        return programme.definition().reporting().fewestPeople();
    }

    /** A few join, leave, end, reach a goal; now and then nobody or very many. */
    void timePasses() {
        world.daysPass(40);
        int change = random.nextInt(4) == 0 ? 12 : random.nextInt(4);
        world.work.run(() -> {
            for (int i = 0; i < change; i++) {
                joins(random.nextBoolean() ? Side.MENTOR : Side.MENTEE);
            }
            List<Participant> in = new ArrayList<>(takingPart());
            Collections.shuffle(in, random);
            in.stream().limit(random.nextInt(4)).forEach(p -> world.participants.save(p.withdrawn()));
            for (Pair pair : pairs()) {
                if (pair.state() == PairState.ACTIVE && random.nextInt(15) == 0) {
                    world.pairs.save(
                            pair.entering(random.nextBoolean() ? PairState.ENDED : PairState.PAUSED, world.now));
                } else if (pair.isActive() && random.nextInt(6) == 0) {
                    world.pairs.save(pair.withGoals(goals(GoalStatus.DONE)));
                }
            }
        });
    }

    /** Two thirds answer the survey and are evaluated. */
    void peopleAnswer() {
        world.daysPass(1);
        for (Participant p : takingPart()) {
            if (random.nextInt(3) > 0) {
                world.feedback.answer(
                        actors.get(p.person()),
                        programme.id(),
                        Feedback.Stage.AFTER,
                        Map.of("JOB_SATISFACTION", 1 + random.nextInt(5), "BELONGING", 1 + random.nextInt(5)));
            }
        }
        levels.clear();
        world.work.run(() -> {
            for (Pair pair : pairs()) {
                if (pair.isActive() && world.burdens.find(pair.id()).isEmpty()) {
                    world.kept.add(pair);
                    BurdenLevel level = List.of(BurdenLevel.NONE, BurdenLevel.WATCH, BurdenLevel.OFFER)
                            .get(random.nextInt(3));
                    levels.merge(pair.mentor(), level, (a, b) -> a.compareTo(b) > 0 ? a : b);
                    world.burden(world.kept.size() - 1, level);
                }
            }
        });
        world.daysPass(1);
    }

    /** Closes the wave; the report is kept as the product keeps it. */
    ReportSnapshot close(DisclosureAuditor auditor) {
        Wave wave = wave();
        ReportContent content = world.work.run(() -> new ReportWriter(
                        world.sources, new Banding(programme.definition().reporting()), auditor)
                .write(wave, told));
        ReportSnapshot snapshot = new ReportSnapshot(
                new ReportId(world.ids.next()),
                1,
                programme.id(),
                told.size() + 1,
                wave.from(),
                wave.to(),
                content,
                auditor.released());
        told.add(snapshot);
        return snapshot;
    }

    Wave wave() {
        return new Wave(
                programme,
                told.isEmpty() ? ReportWorld.START : told.get(told.size() - 1).to(),
                world.now,
                asked(),
                pairs());
    }

    List<Person> people() {
        return world.work.run(() -> world.people.all());
    }

    List<Participant> asked() {
        return world.work.run(() -> world.participants.asked(programme.id()));
    }

    List<Pair> pairs() {
        return world.work.run(() -> Page.all(request -> world.pairs.page(programme.id(), request)));
    }

    private List<Participant> takingPart() {
        return asked().stream().filter(p -> p.state().takesPart()).toList();
    }

    private List<ReportTerms.Split> splits() {
        List<ReportTerms.Dimension> dimensions = new ArrayList<>(Arrays.asList(ReportTerms.Dimension.values()));
        Collections.shuffle(dimensions, random);
        return dimensions.stream()
                .limit(1 + random.nextInt(3))
                .map(d -> new ReportTerms.Split(d, List.of("Place 1", "Board")))
                .toList();
    }

    private void joins(Side side) {
        boolean usual = random.nextInt(8) > 0;
        Actor actor = employ(
                !usual
                        ? SENIOR
                        : side == Side.MENTOR || random.nextInt(10) == 0 ? ReportWorld.JUNIOR : ReportWorld.BOARD);
        int choice = random.nextInt(12);
        if (choice == 0) {
            PersonId person = ReportWorld.id(actor);
            ParticipantId id = new ParticipantId(world.ids.next());
            world.participants.add(Participant.invited(id, programme.id(), person, side));
        } else {
            world.optIn(actor, side);
            if (choice == 1) {
                world.optIn(actor, side == Side.MENTOR ? Side.MENTEE : Side.MENTOR);
            }
        }
    }

    private Actor employ(Level level) {
        int department = random.nextInt(4);
        int place = random.nextInt(3) > 0 ? department % places : random.nextInt(places);
        EmployeeNumber number = new EmployeeNumber("C" + actors.size());
        Person person = world.people.add(new Person(
                new PersonId(world.ids.next()),
                0,
                number,
                "Person " + number,
                null,
                "Title " + random.nextInt(3),
                level,
                "Department " + department,
                null,
                "Place " + place,
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE));
        Actor actor = Actor.person("subject-" + number, person.id(), number);
        actors.put(person.id(), actor);
        return actor;
    }

    private void match() {
        List<PersonId> mentors = on(Side.MENTOR);
        List<PersonId> mentees = on(Side.MENTEE);
        for (int i = 0; i < Math.min(mentors.size(), mentees.size()) - random.nextInt(3); i++) {
            if (!mentors.get(i).equals(mentees.get(i))) {
                Pair pair = world.pairs.add(world.pair(mentors.get(i), mentees.get(i)));
                if (random.nextInt(3) == 0) {
                    pair = world.pairs.save(pair.withContact(ContactStatus.NO_CONTACT_30D));
                }
                if (random.nextInt(2) == 0) {
                    world.pairs.save(pair.withGoals(goals(GoalStatus.ON_TRACK)));
                }
            }
        }
    }

    private List<PersonId> on(Side side) {
        return takingPart().stream()
                .filter(p -> p.side() == side)
                .map(Participant::person)
                .toList();
    }

    private static Goals goals(GoalStatus status) {
        return new Goals(status, 1, List.of(), List.of(), null, null);
    }
}
