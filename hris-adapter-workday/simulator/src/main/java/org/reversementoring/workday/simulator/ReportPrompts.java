package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reversementoring.workday.simulator.Company.Standing;

/**
 * The prompts of the report as query parameters by their XML alias: {@code Effective_as_of_Date},
 * {@code Organization!WID} (several behind one another with {@code !}, subordinate organisations included),
 * {@code Worker!Employee_ID} or {@code Worker!WID}, and the range {@code From_Employee_ID} to {@code To_Employee_ID},
 * both included: numbers are compared as numbers, anything else as text. Any other prompt is refused.
 */
final class ReportPrompts {
    private static final Set<String> KNOWN = Set.of(
            "format",
            "Effective_as_of_Date",
            "Organization!WID",
            "Organization!Organization_Reference_ID",
            "Worker!Employee_ID",
            "Worker!WID",
            "From_Employee_ID",
            "To_Employee_ID");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[+-]\\d{2}:\\d{2}|Z)?");

    private final Map<String, String> given;

    ReportPrompts(Map<String, String> given) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.field(name, "The report has no prompt of this name.");
                });
        if (!"json".equals(given.get("format"))) {
            throw Refusal.field("format", "Only json is served.");
        }
    }

    LocalDate effective(LocalDate today) {
        String text = given.get("Effective_as_of_Date");
        if (text == null) {
            return today;
        }
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.parse(date.group(1));
            }
        } catch (DateTimeParseException e) {
            // looks like a date and is none: said below
        }
        throw Refusal.field("Effective_as_of_Date", "Not a date such as 2026-11-22-08:00.");
    }

    Predicate<Standing> filter(Company company) {
        return range().and(organizations(company)).and(workers(company));
    }

    private Predicate<Standing> range() {
        String from = given.get("From_Employee_ID");
        String to = given.get("To_Employee_ID");
        return worker -> {
            String id = worker.facts().id();
            return (from == null || compare(from, id) <= 0) && (to == null || compare(id, to) <= 0);
        };
    }

    private static int compare(String one, String other) {
        boolean numbers = one.matches("\\d{1,18}") && other.matches("\\d{1,18}");
        return numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }

    private Predicate<Standing> organizations(Company company) {
        Set<Organization> wanted = new HashSet<>();
        for (String wid : values("Organization!WID")) {
            wanted.add(company.organization(wid).orElseThrow(() -> unknown("Organization!WID")));
        }
        for (String code : values("Organization!Organization_Reference_ID")) {
            wanted.add(company.organizationByCode(code)
                    .orElseThrow(() -> unknown("Organization!Organization_Reference_ID")));
        }
        if (wanted.isEmpty()) {
            return worker -> true;
        }
        Map<Organization, Boolean> inside = new HashMap<>();
        wanted.forEach(organization -> inside.put(organization, true));
        return worker -> inside(worker.facts().organization(), company, inside);
    }

    /** Walks up: the superior organisation is the one in which the manager sits. Ends at the top and in a circle. */
    private static boolean inside(Organization organization, Company company, Map<Organization, Boolean> known) {
        Boolean answer = known.get(organization);
        if (answer != null) {
            return answer;
        }
        known.put(organization, false);
        boolean inside = company.managers(organization).stream()
                .anyMatch(manager -> inside(manager.facts().organization(), company, known));
        known.put(organization, inside);
        return inside;
    }

    private Predicate<Standing> workers(Company company) {
        if (!given.containsKey("Worker!Employee_ID") && !given.containsKey("Worker!WID")) {
            return worker -> true;
        }
        Set<Profile> wanted = new HashSet<>();
        for (String number : values("Worker!Employee_ID")) {
            wanted.add(company.byNumber(number)
                    .orElseThrow(() -> unknown("Worker!Employee_ID"))
                    .profile());
        }
        for (String wid : values("Worker!WID")) {
            wanted.add(
                    company.byWid(wid).orElseThrow(() -> unknown("Worker!WID")).profile());
        }
        return worker -> wanted.contains(worker.profile());
    }

    private List<String> values(String prompt) {
        String value = given.get(prompt);
        return value == null ? List.of() : List.of(value.split("!"));
    }

    private static Refusal unknown(String field) {
        return Refusal.field(field, "Not an instance that this tenant knows.");
    }
}
