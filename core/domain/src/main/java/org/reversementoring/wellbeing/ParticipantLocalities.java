package org.reversementoring.wellbeing;

import java.util.Objects;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;

/** Where people are helped: as they said when they opted in last, else by their country, in English. */
public final class ParticipantLocalities implements Localities {
    private final Participants participants;
    private final People people;

    public ParticipantLocalities(Participants participants, People people) {
        this.participants = participants;
        this.people = people;
    }

    @Override
    public Locality of(PersonId person) {
        return participants.ofPerson(person).stream()
                .map(Participant::profile)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(p -> new Locality(p.region(), p.language(), p.timeZone()))
                .or(() -> people.find(person).map(p -> new Locality(p.country(), "en", p.timeZone())))
                .orElse(Locality.UNKNOWN);
    }
}
