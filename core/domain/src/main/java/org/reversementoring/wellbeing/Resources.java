package org.reversementoring.wellbeing;

import java.util.List;
import java.util.Optional;

/** Holds the organisation's catalogue of help. All methods run inside a unit of work. */
public interface Resources {
    Optional<Resource> find(ResourceKey key);

    /** Keeps a new entry; answers it with version 1. Refuses a known key with ALREADY_EXISTS. */
    Resource add(Resource resource);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Resource save(Resource resource);

    /** Nothing where there is none. */
    void remove(ResourceKey key);

    /** The whole catalogue, in the order of keys. */
    List<Resource> all();
}
