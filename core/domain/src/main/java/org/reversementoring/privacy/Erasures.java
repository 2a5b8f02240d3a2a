package org.reversementoring.privacy;

import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/**
 * Holds erasure requests. All methods run inside a unit of work; lists are in the order of ids, which is that of
 * asking.
 */
public interface Erasures {
    Optional<Erasure> find(ErasureId id);

    /** Keeps a new request; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Erasure add(Erasure erasure);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Erasure save(Erasure erasure);

    List<Erasure> ofPerson(PersonId person);

    /** Those that are not carried out. */
    List<Erasure> open();

    Page<Erasure> page(Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(ErasureId id);
}
