package org.reversementoring.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.spi.Page;

/** Holds the audit log. All methods run inside a unit of work. */
public interface AuditEntries {
    /**
     * An entry as it is kept.
     *
     * @param entry null where what is kept can no longer be read as an entry, so that somebody changed it
     * @param link null until the entry is linked
     */
    record Kept(
            UUID id,
            @Nullable AuditEntry entry,
            String mark,
            @Nullable ChainPoint link) {}

    /**
     * What an auditor may ask for. There is no question for a person.
     *
     * @param from not earlier than this
     * @param to earlier than this
     */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Outcome outcome) {
        public static final Filter NONE = new Filter(null, null, null);
    }

    /** Keeps it together with whatever else the unit does, in no statement of its own where more than one is kept. */
    void add(AuditEntry entry, String mark);

    /** Entries that are not linked yet, in the order of ids. */
    List<Kept> waiting(@Nullable UUID after, int limit);

    /** Gives a waiting entry its place in the chain. */
    void link(UUID id, ChainPoint link);

    /** Linked entries that follow this number, in the order of the chain. */
    List<Kept> chain(long after, int limit);

    /** {@link AuditHead#NONE} before there is one. */
    AuditHead head();

    /** Refuses any version but the one that was read, with STALE_VERSION. */
    void saveHead(AuditHead head);

    /** The first linked entry that is not older than this; null where every one is. */
    @Nullable
    Kept firstSince(Instant limit);

    /** Deletes every linked entry up to this number. Answers how many. */
    int forgetThrough(long seq);

    /** Entries in which one of these stands as actor or among the people, newest first. */
    Page<AuditEntry> concerning(Set<String> pseudonyms, Page.Request request);

    /** Newest first. */
    Page<AuditEntry> page(Filter filter, Page.Request request);
}
