package org.reversementoring.privacy;

import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.people.PersonId;

/**
 * Who did a step that needs two persons. Two sessions of one account, and two accounts of one employee, are one person.
 *
 * @param account stable pseudonymous name of the account, never an e-mail
 * @param person null for somebody who is not employed here, such as an external data protection officer
 */
public record Hand(String account, @Nullable PersonId person, Office office) {
    /** In which office it was done. */
    public enum Office {
        SUPPORT_CONTACT,
        DATA_PROTECTION_OFFICER
    }

    static Hand of(Actor actor, Office office) {
        return new Hand(actor.subject(), actor.personId(), office);
    }

    boolean isOf(Actor actor) {
        return account.equals(actor.subject()) || (person != null && actor.is(person));
    }
}
