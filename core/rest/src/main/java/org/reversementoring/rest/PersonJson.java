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
        boolean onLeave) {
    /**
     * A job level.
     *
     * @param rank 0 is the top; a greater rank is more junior
     */
    public record LevelJson(String label, int rank) {}

    static PersonJson of(Person person) {
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
                person.onLeave());
    }
}
