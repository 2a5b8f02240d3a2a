package org.reversementoring.programme;

import java.util.Set;
import org.reversementoring.people.PersonId;

/**
 * The contacts of one programme whose assignment is suspended now. Kept apart from the programme, which everybody
 * reads: a line manager must not learn from it that somebody of theirs takes part.
 *
 * @param version counts changes; 0 before it is first kept
 */
public record Suspension(ProgrammeId programme, long version, Set<PersonId> contacts) {
    public Suspension {
        contacts = Set.copyOf(contacts);
    }

    static Suspension none(ProgrammeId programme) {
        return new Suspension(programme, 0, Set.of());
    }

    public Suspension withVersion(long newVersion) {
        return new Suspension(programme, newVersion, contacts);
    }

    Suspension of(Set<PersonId> now) {
        return new Suspension(programme, version, now);
    }
}
