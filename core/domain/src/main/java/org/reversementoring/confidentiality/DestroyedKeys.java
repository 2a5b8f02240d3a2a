package org.reversementoring.confidentiality;

import java.time.Instant;
import java.util.List;

/**
 * The tombstones of keys, kept with the keys and so apart from the data: after an old backup of the data was restored,
 * they tell whose rows have to go again.
 */
public interface DestroyedKeys {
    /**
     * Every key destroyed at that instant or later, oldest first. An owner who was sealed for again since has a living
     * key too, and is listed nevertheless.
     */
    List<Destroyed> since(Instant from);

    /** @param owner {@link KeyOwner#name()}: ids only */
    record Destroyed(String owner, Instant at) {}
}
