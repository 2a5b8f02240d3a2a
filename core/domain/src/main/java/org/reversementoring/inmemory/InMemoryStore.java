package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/**
 * Holds aggregates of one kind in the order of their ids. Versions behave as in a database: a new aggregate has version
 * 0 and is kept as 1; saving anything but the latest is refused as stale.
 *
 * @param <I> the typed id
 * @param <A> the aggregate
 */
final class InMemoryStore<I, A> {
    private TreeMap<String, A> rows = new TreeMap<>();
    private final Function<I, UUID> uuid;
    private final Function<A, I> id;
    private final ToLongFunction<A> version;
    private final BiFunction<A, Long, A> withVersion;

    InMemoryStore(
            InMemoryUnitOfWork work,
            Function<I, UUID> uuid,
            Function<A, I> id,
            ToLongFunction<A> version,
            BiFunction<A, Long, A> withVersion) {
        this.uuid = uuid;
        this.id = id;
        this.version = version;
        this.withVersion = withVersion;
        work.enlist(this);
    }

    Optional<A> find(I key) {
        return Optional.ofNullable(rows.get(uuid.apply(key).toString()));
    }

    A add(A aggregate) {
        String key = key(aggregate);
        if (rows.containsKey(key)) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "A record with this id exists already.");
        }
        return put(key, aggregate, 1L);
    }

    A save(A aggregate) {
        String key = key(aggregate);
        A present = rows.get(key);
        if (present == null || version.applyAsLong(present) != version.applyAsLong(aggregate)) {
            throw RefusedException.stale();
        }
        return put(key, aggregate, version.applyAsLong(aggregate) + 1);
    }

    void remove(I key) {
        rows.remove(uuid.apply(key).toString());
    }

    /** Answers how many. */
    int removeAll(Predicate<A> filter) {
        List<A> found = all(filter);
        found.forEach(a -> rows.remove(key(a)));
        return found.size();
    }

    Stream<A> all() {
        return rows.values().stream();
    }

    List<A> all(Predicate<A> filter) {
        return all().filter(filter).toList();
    }

    /**
     * Those whose time has come.
     *
     * @param at answers null where there is nothing to wait for
     */
    List<A> due(Function<A, @Nullable Instant> at, Instant now, int limit) {
        return all().filter(a -> {
                    Instant then = at.apply(a);
                    return then != null && !then.isAfter(now);
                })
                .limit(limit)
                .toList();
    }

    Page<A> page(Predicate<A> filter, Page.Request request) {
        UUID after = request.after();
        Stream<A> from = after == null ? all() : rows.tailMap(after.toString(), false).values().stream();
        List<A> found = from.filter(filter).limit(request.limit() + 1L).toList();
        return Page.of(found, request.limit(), a -> uuid.apply(id.apply(a)));
    }

    /** Puts another record of the same kind, with the same version, in the place of each. */
    @SuppressWarnings("unchecked")
    void replaceAll(UnaryOperator<Object> change) {
        rows.replaceAll((key, kept) -> (A) change.apply(kept));
    }

    Runnable undo() {
        TreeMap<String, A> before = new TreeMap<>(rows);
        return () -> rows = before;
    }

    private A put(String key, A aggregate, long newVersion) {
        A kept = withVersion.apply(aggregate, newVersion);
        rows.put(key, kept);
        return kept;
    }

    private String key(A aggregate) {
        return uuid.apply(id.apply(aggregate)).toString();
    }
}
