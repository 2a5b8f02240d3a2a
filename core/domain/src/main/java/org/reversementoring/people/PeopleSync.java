package org.reversementoring.people;

import java.util.UUID;

/** One sync that ran to its end, with the figures that the next snapshot is held against. */
public record PeopleSync(UUID id, SyncResult result, SnapshotFacts facts) {}
