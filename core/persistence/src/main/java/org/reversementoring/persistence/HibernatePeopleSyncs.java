package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.PeopleSync;
import org.reversementoring.people.PeopleSyncs;
import org.reversementoring.people.SyncResult.Outcome;

/** Syncs in the database. They are never changed, so their version does not count. */
public final class HibernatePeopleSyncs extends DocumentStore<PeopleSync, PeopleSyncRow> implements PeopleSyncs {
    public HibernatePeopleSyncs(HibernateUnitOfWork work) {
        super(
                work,
                PeopleSync.class,
                PeopleSyncRow.class,
                PeopleSyncRow::new,
                PeopleSync::id,
                sync -> 0,
                (sync, version) -> sync);
    }

    @Override
    void index(PeopleSync sync, PeopleSyncRow row) {
        row.outcome = sync.result().outcome().name();
    }

    @Override
    public Optional<PeopleSync> latest() {
        return last("1 = 1", Map.of());
    }

    @Override
    public Optional<PeopleSync> latestAccepted() {
        return last("r.outcome = :outcome", Map.of("outcome", Outcome.ACCEPTED.name()));
    }
}
