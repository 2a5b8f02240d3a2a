package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/**
 * Who acts. The first argument of every use case.
 *
 * @param subject a stable pseudonymous name of the caller, never an e-mail
 * @param personId the employee behind the token, or null for a client without one
 * @param staffRoles what the single sign-on says; a programme's own tables must agree before any of it counts there
 * @param system true only for the product's own jobs
 * @param unconfirmed true where a token is valid but nobody could say who stands behind it, because the database did
 *     not answer: reads the catalogue of help and nothing else
 */
public record Actor(
        String subject,
        @Nullable PersonId personId,
        @Nullable EmployeeNumber employeeNumber,
        Set<StaffRole> staffRoles,
        boolean system,
        boolean unconfirmed) {
    /** The product's own jobs. */
    public static final Actor SYSTEM = new Actor("system", null, null, Set.of(), true);

    public Actor {
        staffRoles = Set.copyOf(staffRoles);
    }

    public Actor(
            String subject,
            @Nullable PersonId personId,
            @Nullable EmployeeNumber employeeNumber,
            Set<StaffRole> staffRoles,
            boolean system) {
        this(subject, personId, employeeNumber, staffRoles, system, false);
    }

    /** Whoever holds a valid token, while it cannot be found out who that is: without person and roles. */
    public static Actor unconfirmed(String subject) {
        return new Actor(subject, null, null, Set.of(), false, true);
    }

    public static Actor person(String subject, PersonId id, EmployeeNumber number, StaffRole... roles) {
        Set<StaffRole> set = roles.length == 0 ? Set.of() : EnumSet.of(roles[0], roles);
        return new Actor(subject, id, number, set, false);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId);
    }

    public boolean is(PersonId other) {
        return other.equals(personId);
    }

    public boolean has(StaffRole role) {
        return staffRoles.contains(role);
    }
}
