package org.reversementoring.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in the order of ids.
 *
 * @param next ask for what comes after this id; null at the end
 */
public record Page<T>(List<T> items, @Nullable UUID next) {
    public static final int MAX = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Builds a page from up to {@code limit + 1} rows that follow one another. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, UUID> id) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? id.apply(items.get(limit - 1)) : null);
    }

    /**
     * Walks through every page from the first on.
     *
     * @param pages answers one page; where each needs a unit of work of its own, it opens it
     */
    public static <T> void walk(Function<Request, Page<T>> pages, Consumer<T> action) {
        count(pages, item -> {
            action.accept(item);
            return true;
        });
    }

    /**
     * A page of what the reader may see. Of the rest it tells nothing, not even that there is any.
     *
     * @param pages answers one page of everything
     */
    public static <T> Page<T> visible(
            Request request, Function<Request, Page<T>> pages, Predicate<T> mayBeSeen, Function<T, UUID> id) {
        List<T> seen = new ArrayList<>();
        UUID after = request.after();
        do {
            Page<T> page = pages.apply(new Request(after, MAX));
            page.items().stream().filter(mayBeSeen).forEach(seen::add);
            after = page.next();
        } while (after != null && seen.size() <= request.limit());
        return of(seen, request.limit(), id);
    }

    /**
     * How many of those that {@link #walk} comes by it is true of.
     *
     * @param done may do something with each, and answers whether it did
     */
    public static <T> int count(Function<Request, Page<T>> pages, Predicate<T> done) {
        int count = 0;
        UUID after = null;
        do {
            Page<T> page = pages.apply(new Request(after, MAX));
            for (T item : page.items()) {
                count += done.test(item) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return count;
    }

    /** Everything that {@link #walk} comes by. */
    public static <T> List<T> all(Function<Request, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        walk(pages, all::add);
        return all;
    }

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }

    /**
     * What a caller asks for.
     *
     * @param after list what follows this id; null for the beginning
     * @param limit 1 to {@value Page#MAX}
     */
    public record Request(@Nullable UUID after, int limit) {
        public static final Request FIRST = new Request(null, MAX);
    }
}
