package org.reversementoring.session;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.access.Role;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * A statement about a person's part in a programme that the person has released. It names no partner, no topic and no
 * date of a session. It is kept only while it is released: taking it back forgets it.
 *
 * @param sides a subset of {MENTOR, MENTEE}
 * @param sessions sessions held; 0 in a time statement
 * @param minutes of these sessions in a PARTICIPATION; agreed minutes in 30 days in a TIME_STATEMENT
 */
public record Credit(
        UUID id,
        long version,
        PersonId person,
        ProgrammeId programme,
        Kind kind,
        Set<Role> sides,
        int sessions,
        int minutes,
        LocalDate releasedOn) {
    /** What is stated. Each kind is released and taken back by itself. */
    public enum Kind {
        /** How much time was agreed, to obtain protected working time. */
        TIME_STATEMENT,
        /** What was done: a certificate. */
        PARTICIPATION
    }

    public Credit {
        sides = Set.copyOf(sides);
    }

    public Credit withVersion(long newVersion) {
        return new Credit(id, newVersion, person, programme, kind, sides, sessions, minutes, releasedOn);
    }

    /** What the person sees: the figures as they would be released now, and whether an earlier state is released. */
    public record Own(ProgrammeId programme, Kind kind, Set<Role> sides, int sessions, int minutes, boolean released) {
        public Own {
            sides = Set.copyOf(sides);
        }
    }
}
