package org.reversementoring.inmemory;

import java.util.UUID;
import org.reversementoring.people.StagedSnapshot;
import org.reversementoring.people.StagedSnapshots;

/** Snapshots beside people in memory; a later one takes the place of an earlier one. */
public final class InMemoryStagedSnapshots implements StagedSnapshots {
    private final InMemoryPeople people;
    private UUID current = new UUID(0, 0);

    public InMemoryStagedSnapshots(InMemoryPeople people) {
        this.people = people;
    }

    @Override
    public synchronized StagedSnapshot begin(UUID run) {
        current = run;
        return new InMemoryStagedSnapshot(people, () -> isCurrent(run));
    }

    private synchronized boolean isCurrent(UUID run) {
        return run.equals(current);
    }
}
