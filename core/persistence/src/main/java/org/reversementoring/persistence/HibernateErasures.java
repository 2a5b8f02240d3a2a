package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Erasure;
import org.reversementoring.privacy.ErasureId;
import org.reversementoring.privacy.Erasures;
import org.reversementoring.spi.Page;

/** Erasure requests in the database. */
public final class HibernateErasures extends DocumentStore<Erasure, ErasureRow> implements Erasures {
    public HibernateErasures(HibernateUnitOfWork work) {
        super(
                work,
                Erasure.class,
                ErasureRow.class,
                ErasureRow::new,
                e -> e.id().value(),
                Erasure::version,
                Erasure::withVersion);
    }

    @Override
    void index(Erasure erasure, ErasureRow row) {
        row.personId = erasure.person().value();
        row.open = erasure.isOpen();
    }

    @Override
    public Optional<Erasure> find(ErasureId id) {
        return findById(id.value());
    }

    @Override
    public List<Erasure> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public List<Erasure> open() {
        return all("r.open = true", Map.of());
    }

    @Override
    public Page<Erasure> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public void remove(ErasureId id) {
        removeById(id.value());
    }
}
