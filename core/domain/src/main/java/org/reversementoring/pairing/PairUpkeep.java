package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * What the product itself does to pairs: silence counts as a refusal, a leaver's pairs end, and a pair that has come
 * into one reporting line rests until it is out of it again. The members read the same neutral state as ever.
 */
public final class PairUpkeep implements EventHandler {
    /** Silence is refusal after so many working days. */
    public static final int WORKING_DAYS_TO_ANSWER = 10;

    private final UnitOfWork work;
    private final Pairs pairs;
    private final Participants participants;
    private final People people;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final Leaving leaving;
    private final Clock clock;

    public PairUpkeep(
            UnitOfWork work,
            Pairs pairs,
            Participants participants,
            People people,
            PairDoor door,
            PairTransitions transitions,
            Leaving leaving,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.participants = participants;
        this.people = people;
        this.door = door;
        this.transitions = transitions;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** Ends the proposals that were not accepted by both in time. Answers how many. For a daily job. */
    public int expireSilent(Actor actor) {
        Instant now = clock.instant();
        List<PairId> silent = new ArrayList<>();
        forEachIn(PairState.PROPOSED, pair -> {
            if (!now.isBefore(WorkingDays.after(pair.times().proposedAt(), WORKING_DAYS_TO_ANSWER))) {
                silent.add(pair.id());
            }
        });
        silent.forEach(id -> work.runDespiteChanges(() -> {
            Pair pair = door.enter(actor, id, Action.KEEP_PAIRS_IN_ORDER);
            return pair.state() == PairState.PROPOSED ? transitions.end(pair) : pair;
        }));
        return silent.size();
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case PERSON_LEFT -> leave(new PersonId(event.about("person")));
            case PROGRAMME_CLOSED -> endAll(new ProgrammeId(event.about("programme")));
            case MANAGER_CHANGED -> holdReportingLines(Actor.SYSTEM);
            default -> {}
        }
    }

    /** Holds each pair that stands in one reporting line without both knowing, and frees those that no longer do. */
    public void holdReportingLines(Actor actor) {
        ReportingLines lines = new ReportingLines(work.run(people::managers));
        List<PairId> toCheck = new ArrayList<>();
        for (PairState state : List.of(PairState.PROPOSED, PairState.ACTIVE, PairState.PAUSED)) {
            forEachIn(state, pair -> {
                if (!pair.guarded()) {
                    toCheck.add(pair.id());
                }
            });
        }
        toCheck.forEach(id -> work.runDespiteChanges(() -> hold(actor, id, lines)));
    }

    private Pair hold(Actor actor, PairId id, ReportingLines lines) {
        Pair pair = door.enter(actor, id, Action.KEEP_PAIRS_IN_ORDER);
        boolean linked = lines.onOneLine(number(pair.mentor()), number(pair.mentee()));
        if (pair.state() == PairState.PROPOSED) {
            return linked ? transitions.end(pair) : pair;
        }
        return linked == pair.held()
                ? pair
                : transitions.keep(pair, pair.withHeld(linked).restingAsWanted(clock.instant()));
    }

    private EmployeeNumber number(PersonId id) {
        return people.find(id).map(Person::number).orElse(new EmployeeNumber("-"));
    }

    private void leave(PersonId person) {
        work.run(() -> {
            pairs.ofMember(person).forEach(transitions::end);
            participants.ofPerson(person).forEach(leaving::leave);
        });
    }

    private void endAll(ProgrammeId programme) {
        Page.walk(
                request -> work.run(() -> pairs.page(programme, request)),
                pair -> work.runDespiteChanges(
                        () -> transitions.end(pairs.find(pair.id()).orElse(pair))));
    }

    private void forEachIn(PairState state, Consumer<Pair> action) {
        Page.walk(request -> work.run(() -> pairs.page(state, request)), action);
    }
}
