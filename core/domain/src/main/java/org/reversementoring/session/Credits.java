package org.reversementoring.session;

import java.util.List;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds released credits. All methods run inside a unit of work; lists are in the order of ids. */
public interface Credits {
    /** Keeps a new credit; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Credit add(Credit credit);

    List<Credit> ofPerson(PersonId person);

    Page<Credit> ofProgramme(ProgrammeId programme, Page.Request request);

    /** Forgets a credit; nothing happens where there is none. */
    void remove(UUID id);
}
