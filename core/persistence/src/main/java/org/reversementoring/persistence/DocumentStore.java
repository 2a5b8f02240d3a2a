package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/**
 * What every store of aggregates does: find by id, add, save the version that was read, and page by id.
 *
 * @param <A> the aggregate
 * @param <R> its row
 */
abstract class DocumentStore<A, R extends DocumentRow> {
    private final HibernateUnitOfWork work;
    private final Class<A> type;
    private final Class<R> rowType;
    private final Supplier<R> newRow;
    private final Function<A, UUID> id;
    private final ToLongFunction<A> version;
    private final BiFunction<A, Long, A> withVersion;

    DocumentStore(
            HibernateUnitOfWork work,
            Class<A> type,
            Class<R> rowType,
            Supplier<R> newRow,
            Function<A, UUID> id,
            ToLongFunction<A> version,
            BiFunction<A, Long, A> withVersion) {
        this.work = work;
        this.type = type;
        this.rowType = rowType;
        this.newRow = newRow;
        this.id = id;
        this.version = version;
        this.withVersion = withVersion;
    }

    /** Copies into the row's columns what the aggregate is searched by. */
    abstract void index(A aggregate, R row);

    Optional<A> findById(UUID key) {
        return Optional.ofNullable(em().find(rowType, key)).map(this::toDomain);
    }

    public A add(A aggregate) {
        UUID key = id.apply(aggregate);
        if (em().find(rowType, key) != null) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "A record with this id exists already.");
        }
        R row = newRow.get();
        row.id = key;
        fill(row, aggregate);
        em().persist(row);
        work.flush();
        return withVersion.apply(aggregate, row.version + 1);
    }

    public A save(A aggregate) {
        R row = em().find(rowType, id.apply(aggregate));
        if (row == null || row.version + 1 != version.applyAsLong(aggregate)) {
            throw RefusedException.stale();
        }
        fill(row, aggregate);
        work.flush();
        return withVersion.apply(aggregate, row.version + 1);
    }

    void removeById(UUID key) {
        R row = em().find(rowType, key);
        if (row != null) {
            em().remove(row);
            work.flush();
        }
    }

    /**
     * A page of the rows for which a condition holds.
     *
     * @param where a condition in HQL on {@code r}, such as {@code r.programmeId = :programme}; may be empty
     */
    Page<A> page(String where, Map<String, ?> parameters, Page.Request request) {
        UUID after = request.after();
        String condition = where.isEmpty() ? "1 = 1" : where;
        TypedQuery<R> query = em().createQuery(
                        "select r from " + rowType.getSimpleName() + " r where (" + condition + ")"
                                + (after == null ? "" : " and r.id > :after") + " order by r.id",
                        rowType);
        parameters.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<A> found = query.setMaxResults(request.limit() + 1).getResultList().stream()
                .map(this::toDomain)
                .toList();
        return Page.of(found, request.limit(), id);
    }

    /** Every row for which a condition holds, in the order of ids. For sets that are bounded by the domain. */
    List<A> all(String where, Map<String, ?> parameters) {
        TypedQuery<R> query = em().createQuery(
                        "select r from " + rowType.getSimpleName() + " r where " + where + " order by r.id", rowType);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream().map(this::toDomain).toList();
    }

    /** The row with the greatest id for which a condition holds, which is the one made last. */
    Optional<A> last(String where, Map<String, ?> parameters) {
        TypedQuery<R> query = em().createQuery(
                        "select r from " + rowType.getSimpleName() + " r where " + where + " order by r.id desc",
                        rowType);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(1).getResultStream().findFirst().map(this::toDomain);
    }

    EntityManager em() {
        return work.em();
    }

    private void fill(R row, A aggregate) {
        row.document = Documents.write(aggregate);
        index(aggregate, row);
    }

    private A toDomain(R row) {
        return withVersion.apply(Documents.read(row.document, type), row.version + 1);
    }
}
