package org.reversementoring.privacy;

import org.reversementoring.confidentiality.KeyOwner;

/**
 * Knows what a legal hold keeps. What is held is neither erased nor deleted when its time is over; a hold lets nobody
 * read.
 */
@FunctionalInterface
public interface Holds {
    /** Nothing is held. */
    Holds NONE = owner -> false;

    /** Whether what this key seals must be kept now. Called inside a unit of work. */
    boolean holds(KeyOwner owner);

    /** Whether the person may be told of the hold; false only where the law forbids it. */
    default boolean mayBeTold(KeyOwner owner) {
        return true;
    }
}
