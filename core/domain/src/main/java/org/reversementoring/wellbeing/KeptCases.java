package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds support cases sealed, for {@link SealedCases}. All methods run inside a unit of work; lists are by id. */
public interface KeptCases {
    Optional<KeptCase> find(CaseId id);

    /** Keeps a new case; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    KeptCase add(KeptCase kept);

    /** Answers it with the next version. Refuses any but the version that was read with STALE_VERSION. */
    KeptCase save(KeptCase kept);

    List<KeptCase> marked(String mark);

    Page<KeptCase> page(ProgrammeId programme, Page.Request request);

    /** Cases whose {@code wakeAt} has come, at most {@code limit}. */
    List<KeptCase> waking(Instant now, int limit);

    /** Cases with a deadline to come or a look to be had at them. */
    Page<KeptCase> waiting(Page.Request request);

    /** Forgets a case; nothing happens where there is none. */
    void remove(CaseId id);
}
