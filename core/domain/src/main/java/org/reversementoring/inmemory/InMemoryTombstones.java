package org.reversementoring.inmemory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reversementoring.privacy.Tombstone;
import org.reversementoring.privacy.Tombstones;

/** Tombstones in memory. */
public final class InMemoryTombstones implements Tombstones {
    private final List<Tombstone> all = new CopyOnWriteArrayList<>();

    @Override
    public void append(Tombstone tombstone) {
        all.add(tombstone);
    }

    @Override
    public List<Tombstone> all() {
        return List.copyOf(all);
    }
}
