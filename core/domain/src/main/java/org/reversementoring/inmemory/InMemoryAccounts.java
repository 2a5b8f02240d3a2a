package org.reversementoring.inmemory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.Accounts;

/** The accounts in memory: who is signed in, and the names of the roles that each has. */
public final class InMemoryAccounts implements Accounts {
    private final Set<EmployeeNumber> signedIn = ConcurrentHashMap.newKeySet();
    private final Map<EmployeeNumber, Set<String>> subjects = new ConcurrentHashMap<>();
    private final Map<EmployeeNumber, Set<String>> granted = new ConcurrentHashMap<>();
    private final Map<EmployeeNumber, Set<String>> byGroup = new ConcurrentHashMap<>();

    /** The account with this subject has this number. */
    public void open(EmployeeNumber number, String subject) {
        subjects.computeIfAbsent(number, n -> ConcurrentHashMap.newKeySet()).add(subject);
    }

    public void signIn(EmployeeNumber person) {
        signedIn.add(person);
    }

    public boolean signedIn(EmployeeNumber person) {
        return signedIn.contains(person);
    }

    /** Gives roles, the product's or others. */
    public void grant(EmployeeNumber person, Collection<String> roles) {
        granted.computeIfAbsent(person, p -> ConcurrentHashMap.newKeySet()).addAll(roles);
    }

    /** Puts the person into a group that has this role. */
    public void grantByGroup(EmployeeNumber person, String role) {
        byGroup.computeIfAbsent(person, p -> ConcurrentHashMap.newKeySet()).add(role);
    }

    /** Names of all roles that the person has. */
    public Set<String> roles(EmployeeNumber person) {
        Set<String> all = new HashSet<>(granted.getOrDefault(person, Set.of()));
        all.addAll(byGroup.getOrDefault(person, Set.of()));
        return all;
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public void endSessions(EmployeeNumber person) {
        signedIn.remove(person);
    }

    @Override
    public Set<String> subjects(EmployeeNumber number) {
        return Set.copyOf(subjects.getOrDefault(number, Set.of()));
    }

    @Override
    public Set<StaffRole> removeRoles(EmployeeNumber person) {
        granted.computeIfPresent(person, (p, roles) -> {
            roles.removeIf(role -> StaffRole.ofClaim(role).isPresent());
            return roles;
        });
        Set<StaffRole> left = new HashSet<>();
        roles(person).stream().map(StaffRole::ofClaim).flatMap(Optional::stream).forEach(left::add);
        return left;
    }
}
