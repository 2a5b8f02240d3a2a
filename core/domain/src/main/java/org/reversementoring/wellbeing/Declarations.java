package org.reversementoring.wellbeing;

import java.util.List;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/** Holds what members declared in their pairs. All methods run inside a unit of work. */
public interface Declarations {
    /** Keeps a new declaration; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Declaration add(Declaration declaration);

    /** What this person declared in this pair, oldest first. */
    List<Declaration> of(PairId pair, PersonId person);
}
