package org.reversementoring.confidentiality;

import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.CaseId;

/** Whose key seals a text: destroying that key destroys exactly this owner's words. */
public sealed interface KeyOwner {
    /** What one member wrote in one pair. */
    record PairAuthor(PairId pair, PersonId author) implements KeyOwner {}

    record Person(PersonId person) implements KeyOwner {}

    record Case(CaseId supportCase) implements KeyOwner {}

    /** A stable name for associated data and key stores; holds ids only. */
    default String name() {
        if (this instanceof PairAuthor p) {
            return "pair/" + p.pair().value() + "/" + p.author().value();
        }
        if (this instanceof Person p) {
            return "person/" + p.person().value();
        }
        return "case/" + ((Case) this).supportCase().value();
    }
}
