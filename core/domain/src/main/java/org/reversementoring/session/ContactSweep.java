package org.reversementoring.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Finds pairs that have fallen silent: no session logged for 30 days. It counts with the sealed logs and writes the
 * status alone, which is all that a programme manager learns. Run by a job each night, on one node at a time.
 */
public final class ContactSweep {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final Sessions sessions;
    private final SessionSeals seals;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public ContactSweep(
            UnitOfWork work,
            Pairs pairs,
            Sessions sessions,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.sessions = sessions;
        this.seals = new SessionSeals(sealer);
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /** Goes through every active pair, each in a unit of work of its own. Answers how many statuses changed. */
    public int run(Actor actor) {
        policy.require(Action.USE_SESSION, standings.towardsOrganisation(actor));
        policy.require(Action.WRITE_CONTACT_STATUS, standings.towardsOrganisation(actor));
        return Page.count(request -> work.run(() -> pairs.page(PairState.ACTIVE, request)), pair -> update(pair.id()));
    }

    private boolean update(PairId id) {
        try {
            return work.run(() ->
                    pairs.find(id).filter(Pair::isActive).filter(this::changed).isPresent());
        } catch (RefusedException e) {
            if (e.problem() == Problem.STALE_VERSION) {
                return false; // a member changed the pair meanwhile; the next night comes
            }
            throw e;
        }
    }

    private boolean changed(Pair pair) {
        ContactStatus status = statusOf(pair);
        if (status == pair.contact()) {
            return false;
        }
        pairs.save(pair.withContact(status));
        return true;
    }

    private ContactStatus statusOf(Pair pair) {
        Instant start = pair.times().activatedAt();
        Instant last = seals.held(sessions.ofPair(pair.id())).stream()
                .map(Meeting::startsAt)
                .max(Comparator.naturalOrder())
                .filter(held -> start == null || held.isAfter(start))
                .orElse(start);
        boolean silent = last != null && last.plus(ContactLoad.WINDOW).isBefore(clock.instant());
        return silent ? ContactStatus.NO_CONTACT_30D : ContactStatus.ON_TRACK;
    }
}
