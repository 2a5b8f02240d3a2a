package org.reversementoring.persistence;

import org.reversementoring.session.Reflection;
import org.reversementoring.session.ReflectionId;
import org.reversementoring.session.Reflections;

/** Reflections in the database. */
public final class HibernateReflections extends OfPairStore<Reflection, ReflectionRow> implements Reflections {
    public HibernateReflections(HibernateUnitOfWork work) {
        super(
                work,
                Reflection.class,
                ReflectionRow.class,
                ReflectionRow::new,
                r -> r.id().value(),
                Reflection::version,
                Reflection::withVersion,
                Reflection::pair);
    }

    @Override
    public void remove(ReflectionId id) {
        removeById(id.value());
    }
}
