package org.reversementoring.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds pairs. All methods run inside a unit of work; lists are in the order of ids. */
public interface Pairs {
    Optional<Pair> find(PairId id);

    /** Keeps a new pair; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Pair add(Pair pair);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Pair save(Pair pair);

    /** Every pair of a programme, whatever its state. */
    Page<Pair> page(ProgrammeId programme, Page.Request request);

    /** The pairs of all programmes in one state, for jobs. */
    Page<Pair> page(PairState state, Page.Request request);

    /** The pairs whose members have still to be told of a state that began before then, for jobs. */
    Page<Pair> untoldBefore(Instant then, Page.Request request);

    /** Every pair in which the person is or was mentor or mentee. */
    List<Pair> ofMember(PersonId person);

    /** The programme's pairs that are ACTIVE now. */
    List<Pair> activeOf(ProgrammeId programme);

    /** Forgets a pair, when its time of keeping is over; nothing happens where there is none. */
    void remove(PairId id);
}
