package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditEntries;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditHead;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** The audit log as a table of its own columns. */
public final class HibernateAuditEntries implements AuditEntries {
    private final HibernateUnitOfWork work;

    public HibernateAuditEntries(HibernateUnitOfWork work) {
        this.work = work;
    }

    /** Sent with the unit's end, all of one unit in one batch. */
    @Override
    public void add(AuditEntry entry, String mark) {
        em().persist(AuditEntryRow.of(entry, mark));
    }

    @Override
    public List<Kept> waiting(@Nullable UUID after, int limit) {
        Map<String, Object> parameters = after == null ? Map.of() : Map.of("after", after);
        return kept(rows("r.seq is null" + (after == null ? "" : " and r.id > :after"), "r.id", parameters, limit));
    }

    @Override
    public void link(UUID id, ChainPoint link) {
        AuditEntryRow row = em().find(AuditEntryRow.class, id);
        row.seq = link.seq();
        row.hash = link.hash();
    }

    @Override
    public List<Kept> chain(long after, int limit) {
        return kept(rows("r.seq > :after", "r.seq", Map.of("after", after), limit));
    }

    @Override
    public AuditHead head() {
        AuditHeadRow row = em().find(AuditHeadRow.class, AuditHeadRow.ONLY);
        return row == null
                ? AuditHead.NONE
                : new AuditHead(
                        row.version + 1,
                        new ChainPoint(row.anchorSeq, row.anchorHash),
                        new ChainPoint(row.headSeq, row.headHash),
                        row.mark);
    }

    @Override
    public void saveHead(AuditHead head) {
        AuditHeadRow present = em().find(AuditHeadRow.class, AuditHeadRow.ONLY);
        if ((present == null ? 0 : present.version + 1) != head.version()) {
            throw RefusedException.stale();
        }
        AuditHeadRow row = present == null ? new AuditHeadRow() : present;
        row.anchorSeq = head.anchor().seq();
        row.anchorHash = head.anchor().hash();
        row.headSeq = head.head().seq();
        row.headHash = head.head().hash();
        row.mark = head.mark();
        if (present == null) {
            em().persist(row);
        }
        work.flush();
    }

    @Override
    public @Nullable Kept firstSince(Instant limit) {
        List<AuditEntryRow> first = rows("r.seq is not null and r.at >= :limit", "r.seq", Map.of("limit", limit), 1);
        return first.isEmpty() ? null : first.get(0).kept();
    }

    @Override
    public int forgetThrough(long seq) {
        return em().createQuery("delete from AuditEntryRow r where r.seq <= :seq")
                .setParameter("seq", seq)
                .executeUpdate();
    }

    @Override
    public Page<AuditEntry> concerning(Set<String> pseudonyms, Page.Request request) {
        return newestFirst(
                List.of("(r.actor in :people or r.person in :people or r.otherPerson in :people)"),
                Map.of("people", pseudonyms),
                request);
    }

    @Override
    public Page<AuditEntry> page(Filter filter, Page.Request request) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.from() != null) {
            conditions.add("r.at >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("r.at < :to");
            parameters.put("to", filter.to());
        }
        if (filter.outcome() != null) {
            conditions.add("r.outcome = :outcome");
            parameters.put("outcome", filter.outcome().name());
        }
        return newestFirst(conditions, parameters, request);
    }

    private Page<AuditEntry> newestFirst(List<String> conditions, Map<String, ?> parameters, Page.Request request) {
        List<String> all = new ArrayList<>(conditions);
        Map<String, Object> values = new HashMap<>(parameters);
        UUID after = request.after();
        if (after != null) {
            all.add("r.id < :after");
            values.put("after", after);
        }
        String where = all.isEmpty() ? "1 = 1" : String.join(" and ", all);
        List<AuditEntry> found = rows(where, "r.id desc", values, request.limit() + 1).stream()
                .map(AuditEntryRow::entry)
                .toList();
        return Page.of(found, request.limit(), AuditEntry::id);
    }

    private List<AuditEntryRow> rows(String where, String order, Map<String, ?> parameters, int limit) {
        TypedQuery<AuditEntryRow> query = em().createQuery(
                        "select r from AuditEntryRow r where " + where + " order by " + order, AuditEntryRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static List<Kept> kept(List<AuditEntryRow> rows) {
        return rows.stream().map(AuditEntryRow::kept).toList();
    }

    private EntityManager em() {
        return work.em();
    }
}
