package org.reversementoring.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker as the product would keep them, on the day of the sync: dates have become an {@link Employment}, the level
 * has its rank, nothing is left to interpret.
 *
 * @param key the directory's own lasting key; null where it has none, then the number is the key
 * @param workEmail null where the directory has none (yet)
 * @param level null where the directory names none or one without a configured rank
 * @param manager null at the top, while the position is vacant, and for who manages themselves
 * @param hired null where the directory tells none
 * @param lastDay of who has left; null where the directory tells none
 * @param fingerprint 128 bits over everything that is kept of somebody in employment: equal where nothing differs
 */
public record CanonicalWorker(
        @Nullable String key,
        EmployeeNumber number,
        Employment employment,
        String name,
        @Nullable String workEmail,
        String title,
        @Nullable Level level,
        String organisation,
        @Nullable EmployeeNumber manager,
        String location,
        String country,
        ZoneId timeZone,
        @Nullable LocalDate hired,
        @Nullable LocalDate lastDay,
        boolean onLeave,
        UUID fingerprint) {
    public enum Employment {
        /** Is taken over. */
        EMPLOYED,
        /**
         * In employment, but without a name or a hire date: nobody is taken over, and who is known stays as they are.
         */
        INCOMPLETE,
        /** Hired for a later day. Whoever is known and not employed until then is treated as absent. */
        FUTURE,
        LEFT
    }

    /** As an employed person with this id. */
    public Person asPerson(PersonId id, long version) {
        if (employment != Employment.EMPLOYED || hired == null) {
            throw new IllegalStateException("only who is employed is taken over");
        }
        return new Person(
                id,
                version,
                number,
                name,
                workEmail,
                title,
                level,
                organisation,
                manager,
                location,
                country,
                timeZone,
                hired,
                null,
                onLeave,
                Person.Status.ACTIVE);
    }
}
