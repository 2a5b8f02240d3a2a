package org.reversementoring.confidentiality;

import java.util.Optional;

/** Holds the sealed secrets that other systems renewed. All methods run inside a unit of work. */
public interface KeptSecrets {
    Optional<KeptSecret> find(String connection);

    /** Refuses a connection that has one already with ALREADY_EXISTS. */
    KeptSecret add(KeptSecret secret);

    /** Refuses a version that is not the newest with STALE_VERSION. */
    KeptSecret save(KeptSecret secret);
}
