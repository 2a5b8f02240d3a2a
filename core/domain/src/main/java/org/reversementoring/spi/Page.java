package org.reversementoring.spi;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
