package org.reversementoring.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataClass;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Role;

/**
 * One decision of the policy, about one action or several at once. It holds no content and no name: {@link Pseudonyms}
 * says what stands for whom.
 *
 * @param id UUIDv7
 * @param at whole milliseconds
 * @param actions names of the actions as they were called then, sorted
 * @param items what they were about; of one class
 * @param roles what the actor was towards the record
 * @param actor pseudonym of who acted
 * @param people pseudonyms of those whose data the record holds, sorted; at most {@value #PEOPLE_MAX}
 * @param record pseudonym of the record; null where it was about nothing in particular
 */
public record AuditEntry(
        UUID id,
        Instant at,
        List<String> actions,
        Set<DataItem> items,
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

    /** @throws IllegalArgumentException where it says nothing, or names too many */
    public AuditEntry {
        actions = actions.stream().sorted().toList();
        items = Set.copyOf(items);
        roles = Set.copyOf(roles);
        people = people.stream().sorted().toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("an audit entry is about something");
        }
        if (people.size() > PEOPLE_MAX) {
            throw new IllegalArgumentException("an audit entry names at most " + PEOPLE_MAX + " people");
        }
    }

    public DataClass dataClass() {
        return items.iterator().next().dataClass();
    }
}
