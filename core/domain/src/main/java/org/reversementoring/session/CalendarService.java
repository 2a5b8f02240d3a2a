package org.reversementoring.session;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairReleases;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.pairing.Release;
import org.reversementoring.spi.UnitOfWork;

/** What calendars outside the product may show of a pair, as long as both members release it. */
public final class CalendarService {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final Sessions sessions;
    private final SessionSeals seals;
    private final PairReleases releases;
    private final Policy policy;
    private final Standings standings;

    public CalendarService(
            UnitOfWork work, Pairs pairs, Sessions sessions, Sealer sealer, Policy policy, Standings standings) {
        this.work = work;
        this.pairs = pairs;
        this.sessions = sessions;
        this.seals = new SessionSeals(sealer);
        this.releases = new PairReleases(sealer);
        this.policy = policy;
        this.standings = standings;
    }

    /** A time under a neutral title: no topic, no words. */
    public record Entry(SessionId session, Instant startsAt, int minutes) {}

    /**
     * For the product's own jobs: every entry that the pair's calendar has to show now. Whatever else an earlier call
     * led to has to go: a release was taken back, the pair rests or has ended, a session was cancelled.
     */
    public List<Entry> entries(Actor actor, PairId id) {
        policy.require(Action.USE_SESSION, standings.towardsOrganisation(actor));
        return work.run(() -> {
            Pair pair = pairs.find(id).filter(Pair::isActive).orElse(null);
            if (pair == null || !releases.isReleased(pair, Release.CALENDAR)) {
                return List.of();
            }
            return sessions.ofPair(id).stream().flatMap(this::entry).toList();
        });
    }

    private Stream<Entry> entry(Session session) {
        if (session.state() == Session.State.CANCELLED) {
            return Stream.empty();
        }
        return seals.meeting(session).map(m -> new Entry(session.id(), m.startsAt(), m.minutes())).stream();
    }
}
