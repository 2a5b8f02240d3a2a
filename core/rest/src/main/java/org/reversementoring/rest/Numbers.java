package org.reversementoring.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Check;

/** Reads employee numbers from callers. */
final class Numbers {
    private Numbers() {}

    static Optional<EmployeeNumber> parse(Check check, String field, @Nullable String value) {
        if (value == null || !value.matches("\\S{1,40}")) {
            check.fail(field, "must be an employee number without spaces");
            return Optional.empty();
        }
        return Optional.of(new EmployeeNumber(value));
    }
}
