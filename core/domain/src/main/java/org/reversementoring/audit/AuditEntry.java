package org.reversementoring.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Role;

/**
 * One decision of the policy. It holds no content and no name: {@link Pseudonyms} says what stands for whom.
 *
 * @param id UUIDv7
 * @param at whole milliseconds
 * @param action name of the {@code Action} as it was called then
 * @param roles what the actor was towards the record
 * @param actor pseudonym of who acted
 * @param people pseudonyms of those whose data the record holds, sorted; at most {@value #PEOPLE_MAX}
 * @param record pseudonym of the record; null where it was about nothing in particular
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String action,
        DataItem item,
        Way way,
        Outcome outcome,
        Set<Role> roles,
        String actor,
        List<String> people,
        @Nullable String record) {
    /** A record belongs to one person or to a pair. */
    public static final int PEOPLE_MAX = 2;

    public enum Outcome {
        ALLOWED,
        REFUSED,
        /** Refused, and answered as if there were no such record. */
        HIDDEN;

        static Outcome of(Verdict verdict) {
            return switch (verdict) {
                case ALLOW -> ALLOWED;
                case REFUSE -> REFUSED;
                case HIDE -> HIDDEN;
            };
        }
    }

    public AuditEntry {
        roles = Set.copyOf(roles);
        people = people.stream().sorted().toList();
        if (people.size() > PEOPLE_MAX) {
            throw new IllegalArgumentException("an audit entry names at most " + PEOPLE_MAX + " people");
        }
    }
}
