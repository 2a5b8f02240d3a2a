package org.reversementoring.wellbeing;

import org.reversementoring.people.PersonId;

/** Knows where people would be helped: by what they said when they opted in, else by their country. */
@FunctionalInterface
public interface Localities {
    /** {@link Locality#UNKNOWN} where nothing is known. Runs inside a unit of work. */
    Locality of(PersonId person);
}
