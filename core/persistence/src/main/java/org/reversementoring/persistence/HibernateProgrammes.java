package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;

/** Programmes in the database. */
public final class HibernateProgrammes extends DocumentStore<Programme, ProgrammeRow> implements Programmes {
    public HibernateProgrammes(HibernateUnitOfWork work) {
        super(
                work,
                Programme.class,
                ProgrammeRow.class,
                ProgrammeRow::new,
                p -> p.id().value(),
                Programme::version,
                Programme::withVersion);
    }

    @Override
    void index(Programme programme, ProgrammeRow row) {
        row.state = programme.state().name();
    }

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return findById(id.value());
    }

    @Override
    public Page<Programme> page(Page.Request request) {
        return page("", Map.of(), request);
    }
}
