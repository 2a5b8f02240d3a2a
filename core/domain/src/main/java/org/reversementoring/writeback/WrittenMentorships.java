package org.reversementoring.writeback;

import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;

/**
 * Holds what has become of pairs in the employee records, one record a pair. All methods run inside a unit of work;
 * lists are in the order of ids.
 */
public interface WrittenMentorships {
    Optional<WrittenMentorship> find(PairId pair);

    /** Keeps a new one; answers it with version 1. Refuses a pair that has one with ALREADY_EXISTS. */
    WrittenMentorship add(WrittenMentorship mentorship);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    WrittenMentorship save(WrittenMentorship mentorship);

    /** Every one. */
    Page<WrittenMentorship> page(Page.Request request);

    /** Those in any state but CLOSED. */
    Page<WrittenMentorship> unsettled(Page.Request request);

    /** Nothing happens where there is none. */
    void remove(PairId pair);
}
