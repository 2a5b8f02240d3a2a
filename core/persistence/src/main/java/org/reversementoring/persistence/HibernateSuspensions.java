package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;

/** Suspended assignments in the database. */
public final class HibernateSuspensions extends DocumentStore<Suspension, SuspensionRow> implements Suspensions {
    public HibernateSuspensions(HibernateUnitOfWork work) {
        super(
                work,
                Suspension.class,
                SuspensionRow.class,
                SuspensionRow::new,
                s -> s.programme().value(),
                Suspension::version,
                Suspension::withVersion);
    }

    @Override
    void index(Suspension suspension, SuspensionRow row) {
        // Found by the programme's id alone.
    }

    @Override
    public Optional<Suspension> find(ProgrammeId programme) {
        return findById(programme.value());
    }
}
