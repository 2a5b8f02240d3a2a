package org.reversementoring.programme;

import java.util.Set;
import org.reversementoring.people.PersonId;

/**
 * Who holds which role in a programme. Only those who may change the programme read it.
 *
 * @param suspendedContacts support contacts who get no case now, because they hold another role that does not go
 *     together with it; never which role, and never through whom
 */
public record Assignments(Set<PersonId> managers, Set<PersonId> hrDecisionMakers, Set<PersonId> suspendedContacts) {
    public Assignments {
        managers = Set.copyOf(managers);
        hrDecisionMakers = Set.copyOf(hrDecisionMakers);
        suspendedContacts = Set.copyOf(suspendedContacts);
    }
}
