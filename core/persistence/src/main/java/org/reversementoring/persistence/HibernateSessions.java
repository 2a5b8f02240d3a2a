package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.Page;

/** Sessions in the database. */
public final class HibernateSessions extends OfPairStore<Session, SessionRow> implements Sessions {
    public HibernateSessions(HibernateUnitOfWork work) {
        super(
                work,
                Session.class,
                SessionRow.class,
                SessionRow::new,
                s -> s.id().value(),
                Session::version,
                Session::withVersion,
                Session::pair);
    }

    @Override
    void index(Session session, SessionRow row) {
        super.index(session, row);
        row.number = session.number();
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return findById(id.value());
    }

    @Override
    public Page<Session> page(PairId pair, Page.Request request) {
        return page("r.pairId = :pair", Map.of("pair", pair.value()), request);
    }
}
