package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds support cases. All methods run inside a unit of work; lists are in the order of ids. */
public interface SupportCases {
    Optional<SupportCase> find(CaseId id);

    /** Keeps a new case; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    SupportCase add(SupportCase supportCase);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    SupportCase save(SupportCase supportCase);

    /** All that this person ever asked for. */
    List<SupportCase> ofPerson(PersonId person);

    Page<SupportCase> page(ProgrammeId programme, Page.Request request);

    /** Cases whose {@code wakeAt} has come, at most {@code limit}. */
    List<SupportCase> waking(Instant now, int limit);

    /** Cases with a deadline to come or a look to be had at them. */
    Page<SupportCase> waiting(Page.Request request);

    /** Forgets a case; nothing happens where there is none. */
    void remove(CaseId id);
}
