package org.reversementoring.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

/**
 * Counts what the burden rules count: minutes, late cancellations, overdue commitments. For the product's own jobs,
 * which may use these records and show none of them.
 */
public final class LoadFacts {
    private static final Duration CANCELLATIONS = Duration.ofDays(60);

    private final UnitOfWork work;
    private final Pairs pairs;
    private final Programmes programmes;
    private final Sessions sessions;
    private final Commitments commitments;
    private final SessionSeals sessionSeals;
    private final CommitmentSeals commitmentSeals;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public LoadFacts(
            UnitOfWork work,
            Pairs pairs,
            Programmes programmes,
            Sessions sessions,
            Commitments commitments,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.programmes = programmes;
        this.sessions = sessions;
        this.commitments = commitments;
        this.sessionSeals = new SessionSeals(sealer);
        this.commitmentSeals = new CommitmentSeals(sealer);
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The load of one pair, whatever its state.
     *
     * @param window how far back time on topics of identity is counted
     */
    public PairLoad of(Actor actor, PairId pair, Duration window) {
        requireUse(actor);
        return work.run(() -> load(window, pairs.find(pair).orElseThrow(RefusedException::notFound)));
    }

    /** The loads of a mentor's pairs that are ACTIVE or PAUSED. */
    public List<PairLoad> ofMentor(Actor actor, PersonId mentor, Duration window) {
        requireUse(actor);
        return work.run(() -> pairs.ofMember(mentor).stream()
                .filter(p -> p.isMentor(mentor))
                .filter(p -> p.isActive() || p.state() == PairState.PAUSED)
                .map(p -> load(window, p))
                .toList());
    }

    private void requireUse(Actor actor) {
        policy.require(Action.USE_SESSION, standings.towardsOrganisation(actor));
        policy.require(Action.USE_COMMITMENTS, standings.towardsOrganisation(actor));
    }

    private PairLoad load(Duration window, Pair pair) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Session> all = sessions.ofPair(pair.id());
        List<Meeting> held = sessionSeals.held(all);
        List<Meeting> identity = onIdentity(pair, held);
        List<Commitment.Open> promised = commitments.ofPair(pair.id()).stream()
                .map(c -> commitmentSeals.open(c, today))
                .toList();
        return new PairLoad(
                pair.id(),
                pair.arrangement().minutesIn30Days(),
                ContactLoad.minutes(held, ContactLoad.WINDOW, now),
                ContactLoad.minutes(identity, window, now),
                ContactLoad.minutes(identity, window, now.minus(window)),
                lateCancellations(pair, all, now),
                promised.size(),
                (int) promised.stream().filter(Commitment.Open::overdue).count());
    }

    private List<Meeting> onIdentity(Pair pair, List<Meeting> held) {
        Programme programme = programmes.find(pair.programme()).orElse(null);
        if (programme == null) {
            return List.of();
        }
        return held.stream().filter(m -> BookingLoad.isOnIdentity(m, programme)).toList();
    }

    private int lateCancellations(Pair pair, List<Session> all, Instant now) {
        return (int) all.stream()
                .flatMap(s -> sessionSeals.changes(s).stream())
                .filter(c -> c.kind() == Change.Kind.CANCELLED && c.late())
                .filter(c -> c.by().equals(pair.mentee()))
                .filter(c -> c.at().isAfter(now.minus(CANCELLATIONS)))
                .count();
    }
}
