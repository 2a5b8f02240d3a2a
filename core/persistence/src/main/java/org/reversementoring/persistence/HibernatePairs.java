package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Pairs in the database. */
public final class HibernatePairs extends DocumentStore<Pair, PairRow> implements Pairs {
    public HibernatePairs(HibernateUnitOfWork work) {
        super(work, Pair.class, PairRow.class, PairRow::new, p -> p.id().value(), Pair::version, Pair::withVersion);
    }

    @Override
    void index(Pair pair, PairRow row) {
        row.programmeId = pair.programme().value();
        row.mentorId = pair.mentor().value();
        row.menteeId = pair.mentee().value();
        row.state = pair.state().name();
        row.untoldSince = pair.told() == pair.state() ? null : pair.times().enteredAt();
    }

    @Override
    public Optional<Pair> find(PairId id) {
        return findById(id.value());
    }

    @Override
    public Page<Pair> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public Page<Pair> page(PairState state, Page.Request request) {
        return page("r.state = :state", Map.of("state", state.name()), request);
    }

    @Override
    public Page<Pair> untoldBefore(Instant then, Page.Request request) {
        return page("r.untoldSince < :then", Map.of("then", then), request);
    }

    @Override
    public List<Pair> ofMember(PersonId person) {
        return all("r.mentorId = :person or r.menteeId = :person", Map.of("person", person.value()));
    }

    @Override
    public List<Pair> activeOf(ProgrammeId programme) {
        return all(
                "r.programmeId = :programme and r.state = :state",
                Map.of("programme", programme.value(), "state", PairState.ACTIVE.name()));
    }

    @Override
    public void remove(PairId id) {
        removeById(id.value());
    }
}
