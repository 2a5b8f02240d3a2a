package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditEntries;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditHead;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.spi.Page;

/** The audit log in memory. */
public final class InMemoryAuditEntries implements AuditEntries {
    private static final UUID HEAD = new UUID(0, 0);

    private record Row(
            AuditEntry entry, String mark, @Nullable ChainPoint link, long version) {
        Kept kept() {
            return new Kept(entry.id(), entry, mark, link);
        }

        long seq() {
            return link == null ? 0 : link.seq();
        }
    }

    private final InMemoryStore<UUID, Row> rows;
    private final InMemoryStore<UUID, AuditHead> heads;

    public InMemoryAuditEntries(InMemoryUnitOfWork work) {
        rows = new InMemoryStore<>(
                work,
                id -> id,
                row -> row.entry().id(),
                Row::version,
                (row, version) -> new Row(row.entry(), row.mark(), row.link(), version));
        heads = new InMemoryStore<>(work, id -> id, head -> HEAD, AuditHead::version, AuditHead::withVersion);
    }

    @Override
    public void add(AuditEntry entry, String mark) {
        rows.add(new Row(entry, mark, null, 0));
    }

    @Override
    public List<Kept> waiting(@Nullable UUID after, int limit) {
        return rows.page(row -> row.link() == null, new Page.Request(after, limit)).items().stream()
                .map(Row::kept)
                .toList();
    }

    @Override
    public void link(UUID id, ChainPoint link) {
        Row row = rows.find(id).orElseThrow();
        rows.save(new Row(row.entry(), row.mark(), link, row.version()));
    }

    @Override
    public List<Kept> chain(long after, int limit) {
        return linked().filter(row -> row.seq() > after)
                .limit(limit)
                .map(Row::kept)
                .toList();
    }

    @Override
    public AuditHead head() {
        return heads.find(HEAD).orElse(AuditHead.NONE);
    }

    @Override
    public void saveHead(AuditHead head) {
        if (head.version() == 0) {
            heads.add(head);
        } else {
            heads.save(head);
        }
    }

    @Override
    public @Nullable Kept firstSince(Instant limit) {
        return linked().filter(row -> !row.entry().at().isBefore(limit))
                .findFirst()
                .map(Row::kept)
                .orElse(null);
    }

    @Override
    public int forgetThrough(long seq) {
        List<UUID> old = linked().filter(row -> row.seq() <= seq)
                .map(row -> row.entry().id())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    @Override
    public Page<AuditEntry> concerning(Set<String> pseudonyms, Page.Request request) {
        return newestFirst(
                entry -> pseudonyms.contains(entry.actor()) || !Collections.disjoint(pseudonyms, entry.people()),
                request);
    }

    @Override
    public Page<AuditEntry> page(Filter filter, Page.Request request) {
        Instant from = filter.from();
        Instant to = filter.to();
        return newestFirst(
                entry -> (from == null || !entry.at().isBefore(from))
                        && (to == null || entry.at().isBefore(to))
                        && (filter.outcome() == null || filter.outcome() == entry.outcome()),
                request);
    }

    private Page<AuditEntry> newestFirst(Predicate<AuditEntry> wanted, Page.Request request) {
        UUID after = request.after();
        List<AuditEntry> found = rows.all()
                .map(Row::entry)
                .filter(wanted)
                .filter(entry -> after == null || key(entry).compareTo(after.toString()) < 0)
                .sorted(Comparator.comparing(InMemoryAuditEntries::key).reversed())
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request.limit(), AuditEntry::id);
    }

    private static String key(AuditEntry entry) {
        return entry.id().toString();
    }

    private Stream<Row> linked() {
        return rows.all().filter(row -> row.link() != null).sorted(Comparator.comparingLong(Row::seq));
    }
}
