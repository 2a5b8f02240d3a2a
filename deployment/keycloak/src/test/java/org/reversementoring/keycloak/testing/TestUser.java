package org.reversementoring.keycloak.testing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;

/**
 * A person who can log in to a test realm.
 *
 * @param employeeNumber null for an account that nobody bound to an employee
 */
public record TestUser(
        String username,
        String password,
        String firstName,
        String lastName,
        String email,
        @Nullable String employeeNumber,
        Set<StaffRole> roles) {
    public TestUser {
        roles = Set.copyOf(roles);
    }
}
