package org.reversementoring.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Holds the legal holds of the register. All methods run inside a unit of work; lists are in the order of ids. */
public interface LegalHolds {
    Optional<LegalHold> find(HoldId id);

    /** Keeps a new hold; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    LegalHold add(LegalHold hold);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    LegalHold save(LegalHold hold);

    /** Every hold, in any state, on that pair or case. */
    List<LegalHold> ofSubject(UUID subject);

    /** Every hold, in any state, that keeps data of this person. */
    List<LegalHold> ofPerson(PersonId person);

    Page<LegalHold> page(Page.Request request);

    /** Those that came into force, whose people have not been told and may know by now, at most {@code limit}. */
    List<LegalHold> toTell(Instant now, int limit);

    /** Deletes what came to its end before the limit. Answers how many. */
    int forgetBefore(Instant limit);
}
