package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Participations in memory. */
public final class InMemoryParticipants implements Participants {
    private final InMemoryStore<ParticipantId, Participant> store;

    public InMemoryParticipants(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ParticipantId::value, Participant::id, Participant::version, Participant::withVersion);
    }

    @Override
    public Optional<Participant> find(ParticipantId id) {
        return store.find(id);
    }

    @Override
    public Optional<Participant> find(ProgrammeId programme, PersonId person, Side side) {
        return store.all()
                .filter(p -> p.programme().equals(programme) && p.person().equals(person) && p.side() == side)
                .findFirst();
    }

    @Override
    public Participant add(Participant participant) {
        if (find(participant.programme(), participant.person(), participant.side())
                .isPresent()) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "The person is on this side of the programme already.");
        }
        return store.add(participant);
    }

    @Override
    public Participant save(Participant participant) {
        return store.save(participant);
    }

    @Override
    public Page<Participant> takingPart(ProgrammeId programme, Page.Request request) {
        return store.page(p -> p.programme().equals(programme) && p.state().takesPart(), request);
    }

    @Override
    public List<Participant> optedIn(ProgrammeId programme) {
        return store.all(p -> p.programme().equals(programme) && p.state() == ParticipantState.OPTED_IN);
    }

    @Override
    public List<Participant> asked(ProgrammeId programme) {
        return store.all(p -> p.programme().equals(programme));
    }

    @Override
    public List<Participant> ofPerson(PersonId person) {
        return store.all(p -> p.person().equals(person));
    }

    @Override
    public Page<Participant> page(ProgrammeId programme, Page.Request request) {
        return store.page(p -> p.programme().equals(programme), request);
    }

    @Override
    public void remove(ParticipantId id) {
        store.remove(id);
    }
}
