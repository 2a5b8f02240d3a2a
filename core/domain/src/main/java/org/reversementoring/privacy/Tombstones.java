package org.reversementoring.privacy;

import java.util.List;

/**
 * A log of everything that was destroyed, on storage of its own: it is only added to, and it is not put back when the
 * databases are restored from a backup.
 */
public interface Tombstones {
    /** Writes it down for good before anything is destroyed; the caller is told only once it is safe on the disk. */
    void append(Tombstone tombstone);

    /** In the order of writing. */
    List<Tombstone> all();
}
