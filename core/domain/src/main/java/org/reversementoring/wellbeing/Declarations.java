package org.reversementoring.wellbeing;

import java.util.List;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Holds what members declared in their pairs. All methods run inside a unit of work. */
public interface Declarations {
    /** Keeps a new declaration; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Declaration add(Declaration declaration);

    /** What this person declared in this pair, oldest first. */
    List<Declaration> of(PairId pair, PersonId person);

    /** Everybody's, for retention alone. */
    Page<Declaration> page(Page.Request request);

    /** All that this person declared, in any pair, oldest first. */
    List<Declaration> ofPerson(PersonId person);

    /** Nothing happens where it is gone already. */
    void remove(DeclarationId id);
}
