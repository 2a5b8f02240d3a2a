package org.reversementoring.pairing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps a pair at rest for as long as the two must not meet: they have come into one reporting line or one department,
 * one of them does not want to be paired with the other, or one is on leave. A proposal between two who must not meet
 * ends; leave only lets it wait. The pair keeps nothing but that it is held, so that every reason looks alike, and like
 * a pause that somebody wants.
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
            default -> {}
        }
    }

    /** Looks at every pair anew: a change of one manager moves everybody below. */
    public void everywhere(Actor actor) {
        ReportingLines lines = new ReportingLines(work.run(people::managers));
        List<PairId> toCheck = new ArrayList<>();
        for (PairState state : List.of(PairState.PROPOSED, PairState.ACTIVE, PairState.PAUSED)) {
            Page.walk(request -> work.run(() -> pairs.page(state, request)), pair -> toCheck.add(pair.id()));
        }
        toCheck.forEach(id ->
                work.runDespiteChanges(() -> hold(door.enter(actor, id, Action.KEEP_PAIRS_IN_ORDER), lines)));
    }

    /** Looks at the person's pairs anew. */
    public void of(PersonId person) {
        work.run(() -> {
            ReportingLines lines = new ReportingLines(people.managers());
            pairs.ofMember(person).forEach(pair -> hold(pair, lines));
        });
    }

    private Pair hold(Pair pair, ReportingLines lines) {
        Optional<Person> mentor = people.find(pair.mentor());
        Optional<Person> mentee = people.find(pair.mentee());
        if (pair.state() == PairState.ENDED || mentor.isEmpty() || mentee.isEmpty()) {
            return pair;
        }
        boolean mustNotMeet = areLinked(pair, mentor.get(), mentee.get(), lines) || apart.isWanted(pair);
        if (pair.state() == PairState.PROPOSED) {
            return mustNotMeet ? transitions.end(pair) : pair;
        }
        boolean held = mustNotMeet || mentor.get().onLeave() || mentee.get().onLeave();
        return held == pair.held()
                ? pair
                : transitions.keep(pair, pair.withHeld(held).restingAsWanted(clock.instant()));
    }

    /** A guarded pair may stand in one reporting line, because both know of it and accepted it. */
    private static boolean areLinked(Pair pair, Person mentor, Person mentee, ReportingLines lines) {
        boolean oneLine = !pair.guarded() && lines.onOneLine(mentor.number(), mentee.number());
        return oneLine || mentor.sharesDepartment(mentee);
    }
}
