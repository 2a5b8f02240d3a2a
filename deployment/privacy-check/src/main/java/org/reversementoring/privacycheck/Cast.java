package org.reversementoring.privacycheck;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;

/**
 * Throw-away employees that fit the parts: no mentor is in the reporting line or the department of a mentee, and the
 * line manager stands above the mentor. Whoever names real test users instead sees to the same.
 */
public final class Cast {
    /** Every employee number of the throw-away people begins so. */
    public static final String PREFIX = "privacy-check-";

    /**
     * Country and language in which the programmes of the check run; Antarctica, so that no employee is ever given its
     * help.
     */
    static final String REGION = "AQ";

    static final String LANGUAGE = "en";
    private static final int SENIOR_RANK = 1;
    private static final int JUNIOR_RANK = 5;

    private Cast() {}

    public static EmployeeNumber number(Part part) {
        return new EmployeeNumber(PREFIX + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String name(Part part) {
        return "Privacy Check " + words(part);
    }

    private static String words(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One person for each part that is an employee. */
    public static List<Person> people(Ids ids, LocalDate hired) {
        return Arrays.stream(Part.values())
                .filter(Part::isEmployee)
                .map(part -> person(part, new PersonId(ids.next()), hired))
                .toList();
    }

    private static Person person(Part part, PersonId id, LocalDate hired) {
        boolean senior = part.name().endsWith("MENTEE") || part == Part.LINE_MANAGER;
        return new Person(
                id,
                0,
                number(part),
                name(part),
                number(part) + "@privacy-check.example",
                "Throw-away " + words(part),
                new Level(senior ? "Senior" : "Junior", senior ? SENIOR_RANK : JUNIOR_RANK),
                "Privacy check " + words(part),
                manager(part),
                "Nowhere",
                REGION,
                ZoneId.of("Europe/Berlin"),
                hired,
                null,
                false,
                Person.Status.ACTIVE);
    }

    private static @Nullable EmployeeNumber manager(Part part) {
        return part == Part.MENTOR ? number(Part.LINE_MANAGER) : null;
    }
}
