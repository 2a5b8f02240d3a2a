package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.Page;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryStore<SessionId, Session> store;

    public InMemorySessions(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, SessionId::value, Session::id, Session::version, Session::withVersion);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return store.find(id);
    }

    @Override
    public Session add(Session session) {
        if (ofPair(session.pair()).stream().anyMatch(s -> s.number() == session.number())) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "The pair has a session of this number already.");
        }
        return store.add(session);
    }

    @Override
    public Session save(Session session) {
        return store.save(session);
    }

    @Override
    public Page<Session> page(PairId pair, Page.Request request) {
        return store.page(s -> s.pair().equals(pair), request);
    }

    @Override
    public List<Session> ofPair(PairId pair) {
        return store.all(s -> s.pair().equals(pair));
    }

    @Override
    public void removeOfPair(PairId pair) {
        ofPair(pair).forEach(s -> store.remove(s.id()));
    }
}
