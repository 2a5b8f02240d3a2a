package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Role;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.ChainPoint;

/** Columns are texts: a row that somebody changed must still be read, so that it is found. */
@Entity
@Table(name = "audit_entry")
class AuditEntryRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(nullable = false)
    Instant at = Instant.EPOCH;

    /** Names, separated by commas; as items and roles are. */
    @Column(nullable = false, length = 600)
    String action = "";

    @Column(nullable = false, length = 200)
    String item = "";

    @Column(nullable = false, length = 20)
    String way = "";

    @Column(nullable = false, length = 20)
    String outcome = "";

    @Column(nullable = false, length = 200)
    String roles = "";

    @Column(nullable = false, length = 32)
    String actor = "";

    @Column(length = 32)
    @Nullable
    String person;

    /** The pair's other member. */
    @Column(name = "other_person", length = 32)
    @Nullable
    String otherPerson;

    @Column(length = 32)
    @Nullable
    String record;

    @Column(nullable = false, length = 64)
    String mark = "";

    /** Number in the chain; null until it is linked. */
    @Column
    @Nullable
    Long seq;

    @Column(length = 64)
    @Nullable
    String hash;

    static AuditEntryRow of(AuditEntry entry, String mark) {
        List<String> people = entry.people();
        AuditEntryRow row = new AuditEntryRow();
        row.id = entry.id();
        row.at = entry.at();
        row.action = String.join(",", entry.actions());
        row.item = names(entry.items());
        row.way = entry.way().name();
        row.outcome = entry.outcome().name();
        row.roles = names(entry.roles());
        row.actor = entry.actor();
        row.person = people.isEmpty() ? null : people.get(0);
        row.otherPerson = people.size() < AuditEntry.PEOPLE_MAX ? null : people.get(1);
        row.record = entry.record();
        row.mark = mark;
        return row;
    }

    Kept kept() {
        ChainPoint link = seq == null ? null : new ChainPoint(seq, hash == null ? "" : hash);
        return new Kept(id, readable(), mark, link);
    }

    /** @throws IllegalArgumentException where it was changed so that it says nothing */
    AuditEntry entry() {
        return new AuditEntry(
                id,
                at,
                List.of(action.split(",", -1)),
                values(DataItem.class, item),
                Way.valueOf(way),
                Outcome.valueOf(outcome),
                values(Role.class, roles),
                actor,
                Stream.of(person, otherPerson).filter(p -> p != null).toList(),
                record);
    }

    private @Nullable AuditEntry readable() {
        try {
            return entry();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> String names(Set<E> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toSet());
    }
}
