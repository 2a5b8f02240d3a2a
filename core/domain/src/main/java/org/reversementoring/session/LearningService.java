package org.reversementoring.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.UnitOfWork;

/** What a pair learned and found out over all its sessions. For the two members alone. */
public final class LearningService {
    private final UnitOfWork work;
    private final Sessions sessions;
    private final PairDoor pairs;
    private final SessionAccess access;

    public LearningService(UnitOfWork work, Sessions sessions, PairDoor pairs, Sealer sealer) {
        this.work = work;
        this.sessions = sessions;
        this.pairs = pairs;
        this.access = new SessionAccess(sessions, pairs, sealer);
    }

    /** The pair's insights, oldest first; with a type, these alone. */
    public List<Insight.Open> insights(Actor actor, PairId pair, @Nullable InsightType type) {
        return work.run(() -> {
            pairs.inside(actor, pair, Action.READ_LEARNED);
            return sessions.ofPair(pair).stream()
                    .flatMap(s -> access.insights(s).stream())
                    .filter(i -> type == null || i.type() == type)
                    .toList();
        });
    }

    public LearningLedger ledger(Actor actor, PairId pair) {
        return work.run(() -> {
            PairDoor.Inside inside = pairs.inside(actor, pair, Action.READ_LEARNED, Action.READ_SESSION);
            List<Session> held = sessions.ofPair(pair).stream()
                    .filter(s -> s.state() == Session.State.HELD)
                    .toList();
            List<Learned> mentor = new ArrayList<>();
            List<Learned> mentee = new ArrayList<>();
            List<SessionId> stillToWrite = new ArrayList<>();
            for (Session session : held) {
                List<ByAuthor> entries = session.words().learned();
                if (entries.stream().noneMatch(e -> e.author().equals(inside.me()))) {
                    stillToWrite.add(session.id());
                }
                entries.stream()
                        .flatMap(e -> access.lesson(session, e))
                        .forEach(l -> (inside.pair().isMentor(l.author()) ? mentor : mentee).add(l.learned()));
            }
            return LearningLedger.of(held.size(), mentor, mentee, stillToWrite);
        });
    }
}
