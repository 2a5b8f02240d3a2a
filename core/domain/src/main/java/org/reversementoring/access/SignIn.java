package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Makes an actor out of a verified token. At the first sign-in an account is bound to its employee, once and for all; a
 * token that says otherwise later is refused. Whoever has left has no role here, whatever the token says: the sign-on
 * may learn of it later.
 */
public final class SignIn {
    /**
     * @param number the present one
     * @param certain whether the number that was asked for is the present one and was never somebody else's: only then
     *     may it bind an account, for whoever had it before may still have it in their token
     */
    public record Employee(PersonId person, EmployeeNumber number, boolean certain) {}

    /** The employees that the directory has delivered. */
    @FunctionalInterface
    public interface Employees {
        /** By a present or former number. Empty for an unknown one and for somebody who has left. */
        Optional<Employee> find(EmployeeNumber number);

        /** Whether it is the number of somebody who has left. */
        default boolean hasLeft(EmployeeNumber number) {
            return false;
        }
    }

    private final UnitOfWork work;
    private final AccountBindings bindings;
    private final Employees employees;

    public SignIn(UnitOfWork work, AccountBindings bindings, Employees employees) {
        this.work = work;
        this.bindings = bindings;
        this.employees = employees;
    }

    /**
     * @param account issuer and subject in one
     * @param employeeNumber the token's claim; null for a client without an employee
     * @param roleClaims role names of the token; those that are not ours are ignored
     */
    public Actor signIn(String account, @Nullable String employeeNumber, Set<String> roleClaims) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        roleClaims.forEach(claim -> StaffRole.ofClaim(claim).ifPresent(roles::add));
        if (employeeNumber == null || employeeNumber.isEmpty()) {
            return new Actor(account, null, null, roles, false);
        }
        EmployeeNumber number = number(employeeNumber);
        return work.runDespiteChanges(() -> bindings.employed(account, number)
                .map(person -> new Actor(account, person, number, roles, false))
                .orElseGet(() -> lookedUp(account, number, roles)));
    }

    private Actor lookedUp(String account, EmployeeNumber number, Set<StaffRole> roles) {
        Optional<Employee> employee = employees.find(number);
        employee.ifPresent(e -> bind(account, e));
        return new Actor(
                account,
                employee.map(Employee::person).orElse(null),
                employee.map(Employee::number).orElse(number),
                employee.isEmpty() && employees.hasLeft(number) ? Set.of() : roles,
                false);
    }

    private void bind(String account, Employee employee) {
        EmployeeNumber number = employee.number();
        Optional<EmployeeNumber> bound = bindings.find(account);
        if (employee.certain() && bound.isEmpty() && bindings.accountOf(number).isEmpty()) {
            bindings.add(account, number);
        } else if (!bound.equals(Optional.of(number))) {
            throw new RefusedException(
                    Problem.NOT_SIGNED_IN,
                    "This account and this employee number are not bound to one another. Ask the administrator.");
        }
    }

    private static EmployeeNumber number(String claim) {
        try {
            return new EmployeeNumber(claim);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Problem.NOT_SIGNED_IN, "The token's employee number is not well formed.");
        }
    }
}
