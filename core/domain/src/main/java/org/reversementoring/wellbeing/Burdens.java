package org.reversementoring.wellbeing;

import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;

/** Holds the burden of each pair's mentor. All methods run inside a unit of work. */
public interface Burdens {
    Optional<Burden> find(PairId pair);

    /** Keeps the first evaluation; answers it with version 1. Refuses a pair that has one with ALREADY_EXISTS. */
    Burden add(Burden burden);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Burden save(Burden burden);

    /** Everybody's, for retention alone. */
    Page<Burden> page(Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(PairId pair);
}
