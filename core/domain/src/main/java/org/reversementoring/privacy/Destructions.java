package org.reversementoring.privacy;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.confidentiality.KeyOwner;

/**
 * The database's own memory of what was destroyed in it. A database that was restored from an older backup lacks the
 * later ones. All methods run inside a unit of work.
 */
public interface Destructions {
    /** Keeps it with the deletion itself; a second time changes nothing. */
    void add(Tombstone tombstone);

    /** As it was kept: with the names of those keys alone that there were. */
    Optional<Tombstone> find(UUID tombstone);

    /** Whether a destruction named this key. */
    boolean names(KeyOwner owner);
}
