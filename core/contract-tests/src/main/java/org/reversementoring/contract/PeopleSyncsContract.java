package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryColumn;
import org.reversementoring.people.PeopleSync;
import org.reversementoring.people.PeopleSyncs;
import org.reversementoring.people.SnapshotFacts;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.spi.UnitOfWork;

/** What every implementation of {@link PeopleSyncs} keeps to. */
public interface PeopleSyncsContract {
    /** An empty store with the unit of work that it runs in. */
    Fixture fresh();

    record Fixture(UnitOfWork work, PeopleSyncs syncs) {}

    @Test
    default void before_the_first_sync_there_is_none() {
        Fixture f = fresh();
        assertThat(f.work().run(() -> f.syncs().latest())).isEmpty();
        assertThat(f.work().run(() -> f.syncs().latestAccepted())).isEmpty();
    }

    @Test
    default void the_latest_sync_and_the_latest_accepted_one_come_back_as_kept() {
        Fixture f = fresh();
        PeopleSync older = sync(1, Outcome.ACCEPTED);
        PeopleSync accepted = sync(2, Outcome.ACCEPTED);
        PeopleSync quarantined = sync(3, Outcome.QUARANTINED);
        PeopleSync rejected = sync(4, Outcome.REJECTED);
        PeopleSync failed = sync(5, Outcome.FAILED);
        List.of(older, accepted, quarantined, rejected, failed)
                .forEach(sync -> f.work().run(() -> f.syncs().add(sync)));
        assertThat(f.work().run(() -> f.syncs().latest())).contains(failed);
        assertThat(f.work().run(() -> f.syncs().latestAccepted())).contains(accepted);
    }

    private static PeopleSync sync(int key, Outcome outcome) {
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + key);
        Instant at = Instant.parse("2026-11-22T03:00:00Z").plusSeconds(key);
        SyncResult result = new SyncResult(
                at, outcome, 20, 290, 1, 2, 3, 7, 4, 5, 6, List.of("reason " + key), List.of("note one", "note two"));
        SnapshotFacts facts =
                new SnapshotFacts(290, Map.of(DirectoryColumn.NAME, 290, DirectoryColumn.TIME_ZONE, 0), 289, 288);
        return new PeopleSync(id, result, facts);
    }
}
