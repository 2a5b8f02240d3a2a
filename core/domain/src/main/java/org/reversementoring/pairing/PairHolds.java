package org.reversementoring.pairing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.people.Level;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps a pair at rest for as long as the two must not meet: they have come into one reporting line or one department,
 * or one of them does not want to be paired with the other. It rests too while one is on leave and has not said that it
 * shall go on. A proposal between two who must not meet ends, and so does one whose mentor has come to stand above the
 * mentee; leave only lets it wait. The pair keeps nothing but that it is held, so that every reason looks alike, and
 * like a pause that somebody wants.
 */
public final class PairHolds implements EventHandler {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final People people;
    private final KeptApart apart;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final Clock clock;

    public PairHolds(
            UnitOfWork work,
            Pairs pairs,
            People people,
            KeptApart apart,
            PairDoor door,
            PairTransitions transitions,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.people = people;
        this.apart = apart;
        this.door = door;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case REPORTING_LINES_CHANGED -> everywhere(Actor.SYSTEM);
            case PERSON_MOVED, LEAVE_STARTED, LEAVE_ENDED -> of(new PersonId(event.about("person")));
            case LEVEL_CHANGED -> endTurnedRound(new PersonId(event.about("person")));
            case PAIR_ACTIVATED -> of(new PairId(event.about("pair")));
            default -> {}
        }
    }

    /**
     * Looks at every pair anew: a change of one manager moves everybody below. Managers are read once, the people of a
     * page of pairs at once; a pair is opened only where its state may have to change.
     */
    public void everywhere(Actor actor) {
        ReportingLines lines = new ReportingLines(work.run(people::managers));
        List<PairId> toCheck = new ArrayList<>();
        for (PairState state : List.of(PairState.PROPOSED, PairState.ACTIVE, PairState.PAUSED)) {
            UUID after = null;
            do {
                Page.Request request = new Page.Request(after, Page.MAX);
                after = work.run(() -> {
                            Page<Pair> page = pairs.page(state, request);
                            toCheck.addAll(perhapsOtherwise(page.items(), lines));
                            return page;
                        })
                        .next();
            } while (after != null);
        }
        toCheck.forEach(id ->
                work.runDespiteChanges(() -> hold(door.enter(actor, id, Action.KEEP_PAIRS_IN_ORDER), lines)));
    }

    private List<PairId> perhapsOtherwise(List<Pair> page, ReportingLines lines) {
        Map<PersonId, Person> known = people.findAll(
                page.stream().flatMap(p -> Stream.of(p.mentor(), p.mentee())).toList());
        return page.stream()
                .filter(pair -> {
                    Person mentor = known.get(pair.mentor());
                    Person mentee = known.get(pair.mentee());
                    boolean linked = mentor != null && mentee != null && areLinked(pair, mentor, mentee, lines);
                    boolean rests = linked
                            || restsForLeave(mentor, pair.mentorSide())
                            || restsForLeave(mentee, pair.menteeSide());
                    return pair.state() == PairState.PROPOSED ? linked : rests != pair.held();
                })
                .map(Pair::id)
                .toList();
    }

    /** Looks at the person's pairs anew. */
    public void of(PersonId person) {
        work.run(() -> hold(pairs.ofMember(person)));
    }

    private void of(PairId pair) {
        work.run(() -> hold(pairs.find(pair).stream().toList()));
    }

    /** Most people are in no pair: who reports to whom is read only for those who are. */
    private void hold(List<Pair> some) {
        List<Pair> open =
                some.stream().filter(p -> p.state() != PairState.ENDED).toList();
        if (!open.isEmpty()) {
            ReportingLines lines = new ReportingLines(people.managers());
            open.forEach(pair -> hold(pair, lines));
        }
    }

    private Pair hold(Pair pair, ReportingLines lines) {
        Pair after = heldAsNeeded(pair, lines);
        return after.equals(pair) ? pair : transitions.keep(pair, after);
    }

    /**
     * The pair with a member's word that it shall go on, where that member is on leave; else as it was. It may have to
     * rest all the same. Runs inside a unit of work.
     */
    Pair goingOn(Pair pair, PersonId member) {
        boolean onLeave = people.find(member).filter(Person::onLeave).isPresent();
        return onLeave && pair.isUnderWay()
                ? heldAsNeeded(pair.withSide(member, m -> m.withGoesOn(true)), new ReportingLines(people.managers()))
                : pair;
    }

    private Pair heldAsNeeded(Pair pair, ReportingLines lines) {
        Person mentor = people.find(pair.mentor()).orElse(null);
        Person mentee = people.find(pair.mentee()).orElse(null);
        if (pair.state() == PairState.ENDED || mentor == null || mentee == null) {
            return pair;
        }
        // Both are asked, whatever the first says: how long it takes must not tell which it is.
        boolean linked = areLinked(pair, mentor, mentee, lines);
        boolean unwanted = apart.isWanted(pair);
        if (pair.state() == PairState.PROPOSED) {
            return linked || unwanted ? pair.entering(PairState.ENDED, clock.instant()) : pair;
        }
        boolean held = linked
                || unwanted
                || restsForLeave(mentor, pair.mentorSide())
                || restsForLeave(mentee, pair.menteeSide());
        return held == pair.held() ? pair : pair.withHeld(held).restingAsWanted(clock.instant());
    }

    private static boolean restsForLeave(@Nullable Person person, Member side) {
        return person != null && person.onLeave() && !side.goesOn();
    }

    /** A guarded pair may stand in one reporting line, because both know of it and accepted it. */
    private static boolean areLinked(Pair pair, Person mentor, Person mentee, ReportingLines lines) {
        boolean oneLine = !pair.guarded() && lines.onOneLine(mentor.number(), mentee.number());
        return oneLine || mentor.sharesDepartment(mentee);
    }

    /** The mentor is the junior: a proposal in which a new level says otherwise is none any more. */
    private void endTurnedRound(PersonId person) {
        work.run(() -> pairs.ofMember(person).stream()
                .filter(p -> p.state() == PairState.PROPOSED && mentorStandsAbove(p))
                .forEach(transitions::end));
    }

    private boolean mentorStandsAbove(Pair pair) {
        Level mentor = people.find(pair.mentor()).map(Person::level).orElse(null);
        Level mentee = people.find(pair.mentee()).map(Person::level).orElse(null);
        return mentor != null && mentee != null && mentor.ranksAbove(mentee) > 0;
    }
}
