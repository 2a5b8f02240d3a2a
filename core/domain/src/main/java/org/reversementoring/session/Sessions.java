package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;

/** Holds sessions. All methods run inside a unit of work; lists are in the order of ids, which is that of writing. */
public interface Sessions {
    Optional<Session> find(SessionId id);

    /**
     * Keeps a new session; answers it with version 1. Refuses a known id, or a number that the pair has, with
     * ALREADY_EXISTS.
     */
    Session add(Session session);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Session save(Session session);

    Page<Session> page(PairId pair, Page.Request request);

    /** Every session of a pair. */
    List<Session> ofPair(PairId pair);

    /** Forgets every session of a pair, when its time of keeping is over. */
    void removeOfPair(PairId pair);
}
