package org.reversementoring.wellbeing;

import java.util.Optional;

/** Holds every policy document that was in use. All methods run inside a unit of work. */
public interface KeptPolicies {
    /** The document with that version. */
    Optional<KeptPolicy> find(String name);

    /** Keeps a document that is in use for the first time. Refuses a known version with ALREADY_EXISTS. */
    KeptPolicy add(KeptPolicy policy);
}
