package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Burden;
import org.reversementoring.wellbeing.Burdens;

/** Burdens in the database. */
public final class HibernateBurdens extends DocumentStore<Burden, BurdenRow> implements Burdens {
    public HibernateBurdens(HibernateUnitOfWork work) {
        super(
                work,
                Burden.class,
                BurdenRow.class,
                BurdenRow::new,
                b -> b.pair().value(),
                Burden::version,
                Burden::withVersion);
    }

    @Override
    void index(Burden burden, BurdenRow row) {
        // Found by the pair's id alone.
    }

    @Override
    public Optional<Burden> find(PairId pair) {
        return findById(pair.value());
    }

    @Override
    public Page<Burden> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public void remove(PairId pair) {
        removeById(pair.value());
    }
}
