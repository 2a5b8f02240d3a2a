package org.reversementoring.participation;

import java.util.EnumSet;
import java.util.Set;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** Finds a person's sides in the participations: whoever is invited or opted in stands on that side. */
public final class ParticipantSides implements Standings.Sides {
    private final UnitOfWork work;
    private final Participants participants;

    public ParticipantSides(UnitOfWork work, Participants participants) {
        this.work = work;
        this.participants = participants;
    }

    @Override
    public Set<Role> of(PersonId person, ProgrammeId programme) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        work.run(() -> participants.ofPerson(person)).stream()
                .filter(p -> p.programme().equals(programme) && p.state() != ParticipantState.WITHDRAWN)
                .forEach(p -> roles.add(p.side().role()));
        return roles;
    }
}
