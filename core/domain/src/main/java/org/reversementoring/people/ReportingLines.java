package org.reversementoring.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reports to whom, at any depth. A manager who manages themselves, as some directories say of the chief executive,
 * is the top of the line; a faulty loop ends a walk and never hangs it.
 */
public final class ReportingLines {
    private final Map<EmployeeNumber, EmployeeNumber> managerOf;

    public ReportingLines(Map<EmployeeNumber, EmployeeNumber> managerOf) {
        this.managerOf = Map.copyOf(managerOf);
    }

    /** Managers of a person up to the top, nearest first, without the person. */
    public List<EmployeeNumber> above(EmployeeNumber person) {
        Set<EmployeeNumber> seen = new LinkedHashSet<>();
        EmployeeNumber next = managerOf.get(person);
        while (next != null && !next.equals(person) && seen.add(next)) {
            next = managerOf.get(next);
        }
        return List.copyOf(seen);
    }

    /** Everybody whom the person manages, directly or through others. */
    public List<EmployeeNumber> below(EmployeeNumber person) {
        return managerOf.keySet().stream()
                .filter(other -> isAbove(person, other))
                .toList();
    }

    /** Whether the first person manages the second, directly or through others. Nobody is above themselves. */
    public boolean isAbove(EmployeeNumber upper, EmployeeNumber lower) {
        return above(lower).contains(upper);
    }

    /** Whether one of the two is above the other. */
    public boolean onOneLine(EmployeeNumber one, EmployeeNumber other) {
        return isAbove(one, other) || isAbove(other, one);
    }

    /** The members of one loop of two or more people, if there is any. */
    public Optional<List<EmployeeNumber>> loop() {
        Set<EmployeeNumber> cleared = new HashSet<>();
        for (EmployeeNumber start : managerOf.keySet().stream().sorted().toList()) {
            List<EmployeeNumber> path = new ArrayList<>();
            Set<EmployeeNumber> onPath = new HashSet<>();
            EmployeeNumber next = start;
            while (next != null && !cleared.contains(next) && onPath.add(next)) {
                path.add(next);
                EmployeeNumber manager = managerOf.get(next);
                next = next.equals(manager) ? null : manager;
            }
            if (next != null && onPath.contains(next)) {
                return Optional.of(List.copyOf(path.subList(path.indexOf(next), path.size())));
            }
            cleared.addAll(path);
        }
        return Optional.empty();
    }
}
