package org.reversementoring.participation;

import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds participations. All methods run inside a unit of work; lists are in the order of ids. */
public interface Participants {
    Optional<Participant> find(ParticipantId id);

    Optional<Participant> find(ProgrammeId programme, PersonId person, Side side);

    /**
     * Keeps a new participation; answers it with version 1. Refuses a known id, or a second one of the same person on
     * the same side of the same programme, with ALREADY_EXISTS.
     */
    Participant add(Participant participant);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Participant save(Participant participant);

    /** Who takes part in a programme (OPTED_IN or PAUSED), and nobody else. */
    Page<Participant> takingPart(ProgrammeId programme, Page.Request request);

    /** Who is OPTED_IN now, for the matching. */
    List<Participant> optedIn(ProgrammeId programme);

    /** Everybody who was ever invited or opted in, in any state: for the bands of a report alone. */
    List<Participant> asked(ProgrammeId programme);

    /** All of a person's participations, in any state. */
    List<Participant> ofPerson(PersonId person);

    /** All participations of a programme, in any state: for retention alone. */
    Page<Participant> page(ProgrammeId programme, Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(ParticipantId id);
}
