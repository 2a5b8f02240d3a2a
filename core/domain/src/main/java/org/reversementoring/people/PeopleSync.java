package org.reversementoring.people;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One sync that ran to its end.
 *
 * @param missing who was missing for the first time; whoever is missing again in the next accepted one has left
 */
public record PeopleSync(UUID id, SyncResult result, SnapshotFacts facts, SortedSet<EmployeeNumber> missing) {
    public PeopleSync {
        missing = new TreeSet<>(missing);
    }
}
