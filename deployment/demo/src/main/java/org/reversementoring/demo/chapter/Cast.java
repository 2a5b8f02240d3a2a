package org.reversementoring.demo.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reversementoring.demo.story.Company;
import org.reversementoring.demo.story.Login;

/**
 * Who plays, chosen from the list of people in the same way in every run.
 *
 * @param everybody by employee number
 * @param juniors asked to be mentors: levels 3 and 4, from every department in turn
 * @param seniors asked to be mentees: levels 0 to 2, the highest first, the chief executive among them
 */
record Cast(List<Employee> everybody, List<Employee> juniors, List<Employee> seniors) {
    private static final int JUNIORS = 32;
    private static final int SENIORS = 16;
    private static final int LOWEST_SENIOR_RANK = 2;

    static Cast of(List<JsonNode> people, Company company) {
        List<Employee> everybody = people.stream()
                .map(person -> Employee.of(person, company))
                .sorted(Comparator.comparingInt(e -> Integer.parseInt(e.number())))
                .toList();
        Set<String> staff = company.staff().stream().map(Login::employeeNumber).collect(Collectors.toSet());
        List<Employee> free =
                everybody.stream().filter(e -> !staff.contains(e.number())).toList();
        return new Cast(everybody, juniors(free), seniors(free));
    }

    private static List<Employee> seniors(List<Employee> free) {
        return free.stream()
                .filter(e -> e.rank() <= LOWEST_SENIOR_RANK)
                .filter(e -> e.title().matches(".*(Chief|Vice President|Manager).*"))
                .filter(e -> !e.title().startsWith("Assistant"))
                .sorted(Comparator.comparingInt(Employee::rank))
                .limit(SENIORS)
                .toList();
    }

    private static List<Employee> juniors(List<Employee> free) {
        TreeMap<String, Iterator<Employee>> departments = free.stream()
                .filter(e -> e.rank() > LOWEST_SENIOR_RANK)
                .collect(Collectors.groupingBy(
                        Employee::organisation,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), List::iterator)));
        List<Employee> chosen = new ArrayList<>();
        while (chosen.size() < JUNIORS) {
            for (Iterator<Employee> department : departments.values()) {
                if (department.hasNext() && chosen.size() < JUNIORS) {
                    chosen.add(department.next());
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** @throws IllegalArgumentException for an id that nobody has */
    Employee byId(String id) {
        return find(everybody, e -> e.id().equals(id), id);
    }

    Employee of(Login login) {
        return find(everybody, e -> e.number().equals(login.employeeNumber()), login.name());
    }

    private static Employee find(List<Employee> all, Predicate<Employee> wanted, String name) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the list of people has nobody for " + name));
    }
}
