package org.reversementoring.participation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Structure;

/**
 * What the matching must respect and nobody but the person may read.
 *
 * @param format how the person would rather meet
 * @param monthlyMinutes the time the person can give in a month, 15 to 1200
 * @param capacity how many pairs at once on this side, 1 to 3
 * @param doNotMatch colleagues never to be paired with; unknown numbers do no harm
 */
public record Preferences(
        Structure.Format format, int monthlyMinutes, int capacity, SortedSet<EmployeeNumber> doNotMatch) {
    public static final int MAX_DO_NOT_MATCH = 50;

    public Preferences {
        doNotMatch = Collections.unmodifiableSortedSet(new TreeSet<>(doNotMatch));
    }

    void check(Check check) {
        check.range("preferences.monthlyMinutes", monthlyMinutes, 15, 1200);
        check.range("preferences.capacity", capacity, 1, 3);
        check.list("preferences.doNotMatch", doNotMatch, 0, MAX_DO_NOT_MATCH);
    }

    PrivateFields toFields() {
        return PrivateFields.of(Map.of(
                "format", format.name(),
                "monthlyMinutes", Integer.toString(monthlyMinutes),
                "capacity", Integer.toString(capacity),
                "doNotMatch", doNotMatch.stream().map(EmployeeNumber::value).collect(Collectors.joining(" "))));
    }

    static Preferences of(PrivateFields fields) {
        SortedSet<EmployeeNumber> numbers = new TreeSet<>();
        Arrays.stream(fields.get("doNotMatch").orElse("").split(" "))
                .filter(n -> !n.isEmpty())
                .forEach(n -> numbers.add(new EmployeeNumber(n)));
        return new Preferences(
                Structure.Format.valueOf(fields.get("format").orElseThrow()),
                Integer.parseInt(fields.get("monthlyMinutes").orElseThrow()),
                Integer.parseInt(fields.get("capacity").orElseThrow()),
                numbers);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
