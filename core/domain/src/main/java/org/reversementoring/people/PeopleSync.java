package org.reversementoring.people;

import java.util.UUID;

/**
 * One sync, whatever came of it.
 *
 * @param facts the figures that the next snapshot is held against; {@link SnapshotFacts#NONE} where none was delivered
 */
public record PeopleSync(UUID id, SyncResult result, SnapshotFacts facts) {}
