package org.reversementoring.access;

import java.util.Optional;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/**
 * Which account of the single sign-on is which employee. A person is bound once, by the employee number that only an
 * administrator can write into the token; never by e-mail or user name.
 */
public interface AccountBindings {
    /** @param account issuer and subject in one */
    Optional<EmployeeNumber> find(String account);

    Optional<String> accountOf(EmployeeNumber number);

    /**
     * The person who is employed under this present number, where the account is bound to it: what each request asks,
     * in one look. Empty where any of it does not hold, or where a store looks it up one by one.
     */
    default Optional<PersonId> employed(String account, EmployeeNumber number) {
        return Optional.empty();
    }

    /** Refuses an account or a number that is bound already with ALREADY_EXISTS. */
    void add(String account, EmployeeNumber number);

    /**
     * The employee of that number has another from now on, and keeps the account. An account that an earlier holder of
     * the new number may have left behind is bound no longer.
     */
    void renumber(EmployeeNumber from, EmployeeNumber to);
}
