package org.reversementoring.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** Shows a person how much time their own pairs take. */
public final class TimeBudgetService {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final Sessions sessions;
    private final PairDoor access;
    private final SessionSeals seals;
    private final Clock clock;

    public TimeBudgetService(
            UnitOfWork work, Pairs pairs, Sessions sessions, PairDoor access, Sealer sealer, Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.sessions = sessions;
        this.access = access;
        this.seals = new SessionSeals(sealer);
        this.clock = clock;
    }

    /** One line for each of the actor's active pairs. */
    public List<TimeBudget> mine(Actor actor) {
        return work.run(() -> pairs.ofMember(actor.person().orElseThrow(RefusedException::notAllowed)).stream()
                .filter(Pair::isActive)
                .map(p -> budget(actor, p.id()))
                .toList());
    }

    private TimeBudget budget(Actor actor, PairId id) {
        Pair pair = access.inside(actor, id, Action.READ_SESSION).pair();
        Instant now = clock.instant();
        List<Session> all = sessions.ofPair(id);
        List<Meeting> planned = seals.meetings(
                all.stream().filter(s -> s.state() == Session.State.PLANNED).toList());
        return new TimeBudget(
                id,
                pair.arrangement().minutesIn30Days(),
                ContactLoad.minutes(seals.held(all), ContactLoad.WINDOW, now),
                ContactLoad.minutes(planned, ContactLoad.WINDOW, now.plus(ContactLoad.WINDOW)));
    }
}
