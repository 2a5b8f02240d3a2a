package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;

/** Holds commitments. All methods run inside a unit of work; lists are in the order of ids. */
public interface Commitments {
    Optional<Commitment> find(CommitmentId id);

    /** Keeps a new commitment; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Commitment add(Commitment commitment);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Commitment save(Commitment commitment);

    List<Commitment> ofPair(PairId pair);

    /** Forgets every commitment of a pair, when its time of keeping is over. */
    void removeOfPair(PairId pair);

    /** Nothing happens where it is gone already. */
    void remove(CommitmentId id);
}
