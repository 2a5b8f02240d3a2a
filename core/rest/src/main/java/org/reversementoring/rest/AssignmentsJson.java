package org.reversementoring.rest;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Assignments;

/**
 * Who holds which role in a programme. See {@link Assignments}.
 *
 * @param suspendedContacts get no case until their other role, which is not named here, has gone
 */
public record AssignmentsJson(List<UUID> managers, List<UUID> hrDecisionMakers, List<UUID> suspendedContacts) {
    static AssignmentsJson of(Assignments a) {
        return new AssignmentsJson(ids(a.managers()), ids(a.hrDecisionMakers()), ids(a.suspendedContacts()));
    }

    private static List<UUID> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toList();
    }
}
