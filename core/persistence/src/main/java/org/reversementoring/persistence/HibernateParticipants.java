package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Participations in the database. */
public final class HibernateParticipants extends DocumentStore<Participant, ParticipantRow> implements Participants {
    public HibernateParticipants(HibernateUnitOfWork work) {
        super(
                work,
                Participant.class,
                ParticipantRow.class,
                ParticipantRow::new,
                p -> p.id().value(),
                Participant::version,
                Participant::withVersion);
    }

    @Override
    void index(Participant participant, ParticipantRow row) {
        row.programmeId = participant.programme().value();
        row.personId = participant.person().value();
        row.side = participant.side().name();
        row.state = participant.state().name();
    }

    @Override
    public Optional<Participant> find(ParticipantId id) {
        return findById(id.value());
    }

    @Override
    public Optional<Participant> find(ProgrammeId programme, PersonId person, Side side) {
        return all(
                        "r.programmeId = :programme and r.personId = :person and r.side = :side",
                        Map.of("programme", programme.value(), "person", person.value(), "side", side.name()))
                .stream()
                .findFirst();
    }

    @Override
    public Page<Participant> takingPart(ProgrammeId programme, Page.Request request) {
        List<String> states = List.of(ParticipantState.OPTED_IN.name(), ParticipantState.PAUSED.name());
        return page(
                "r.programmeId = :programme and r.state in :states",
                Map.of("programme", programme.value(), "states", states),
                request);
    }

    @Override
    public List<Participant> optedIn(ProgrammeId programme) {
        return all(
                "r.programmeId = :programme and r.state = :state",
                Map.of("programme", programme.value(), "state", ParticipantState.OPTED_IN.name()));
    }

    @Override
    public List<Participant> asked(ProgrammeId programme) {
        return all("r.programmeId = :programme", Map.of("programme", programme.value()));
    }

    @Override
    public List<Participant> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<Participant> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public void remove(ParticipantId id) {
        removeById(id.value());
    }
}
