package org.reversementoring.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;

/** Holds the disclosures of the register. All methods run inside a unit of work; lists are in the order of ids. */
public interface Disclosures {
    Optional<Disclosure> find(DisclosureId id);

    /** Keeps a new disclosure; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Disclosure add(Disclosure disclosure);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Disclosure save(Disclosure disclosure);

    List<Disclosure> ofCase(CaseId supportCase);

    List<Disclosure> ofPerson(PersonId person);

    Page<Disclosure> page(Page.Request request);

    /** Those whose person has not been told and may know by now, at most {@code limit}. */
    List<Disclosure> toTell(Instant now, int limit);

    /** Deletes what last moved before the limit. Answers how many. */
    int forgetBefore(Instant limit);
}
