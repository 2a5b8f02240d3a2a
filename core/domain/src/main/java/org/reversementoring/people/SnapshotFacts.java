package org.reversementoring.people;

import java.util.Map;

/**
 * Figures of one snapshot that the next one is held against.
 *
 * @param employed workers in employment
 * @param filled per column, how many of them have a value
 * @param managersNamed how many of them name a manager other than themselves
 * @param managersFound how many of those managers are in the snapshot
 */
public record SnapshotFacts(int employed, Map<DirectoryColumn, Integer> filled, int managersNamed, int managersFound) {
    /** Of no snapshot. */
    static final SnapshotFacts NONE = new SnapshotFacts(0, Map.of(), 0, 0);

    public SnapshotFacts {
        filled = Map.copyOf(filled);
    }

    /** Whole percent of the employed that have a value; 0 where nobody is employed. */
    int percentFilled(DirectoryColumn column) {
        return percent(filled.getOrDefault(column, 0), employed);
    }

    /** Whole percent of the named managers that are in the snapshot; 100 where none is named. */
    int percentManagersFound() {
        return managersNamed == 0 ? 100 : percent(managersFound, managersNamed);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }
}
