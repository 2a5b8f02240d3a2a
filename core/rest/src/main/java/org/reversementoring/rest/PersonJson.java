package org.reversementoring.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;

/**
 * A person as the directory told.
 *
 * @param level absent where the directory names none or one without a configured rank
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name
 * @param onLeave for the person alone; absent where others read
 */
public record PersonJson(
        UUID id,
        String employeeNumber,
        Person.Status status,
        String name,
        @Nullable String workEmail,
        String title,
        @Nullable LevelJson level,
        String organisation,
        String location,
        String country,
        String timeZone,
        @Nullable Boolean onLeave) {
    /**
     * A job level.
     *
     * @param rank 0 is the top; a greater rank is more junior
     */
    public record LevelJson(String label, int rank) {}

    /** As the person reads it of themselves. */
    static PersonJson own(Person person) {
        return of(person, person.onLeave());
    }

    /** As others read it: a leave beside a pair that rests would say why it rests. */
    static PersonJson of(Person person) {
        return of(person, null);
    }

    private static PersonJson of(Person person, @Nullable Boolean onLeave) {
        Level level = person.level();
        return new PersonJson(
                person.id().value(),
                person.number().value(),
                person.status(),
                person.name(),
                person.workEmail(),
                person.title(),
                level == null ? null : new LevelJson(level.label(), level.rank()),
                person.organisation(),
                person.location(),
                person.country(),
                person.timeZone().getId(),
                onLeave);
    }
}
