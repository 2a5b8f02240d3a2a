package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * How the product itself ends pairs: silence counts as a refusal, a leaver's pairs end, and so do those of a closed
 * programme. The members read the same neutral state as ever.
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
        Page.walk(request -> work.run(() -> pairs.page(PairState.PROPOSED, request)), pair -> {
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
            default -> {}
        }
    }

    /** Nothing where they are back by now. */
    private void leave(PersonId person) {
        work.run(() -> {
            if (people.find(person).filter(Person::isActive).isPresent()) {
                return;
            }
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
}
