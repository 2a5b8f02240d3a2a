package org.reversementoring.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.Page;

/**
 * A part of a list.
 *
 * @param next send as {@code after} to go on; absent at the end
 */
public record PageJson<T>(List<T> items, @Nullable UUID next) {
    static <A, T> PageJson<T> of(Page<A> page, Function<A, T> to) {
        return new PageJson<>(page.items().stream().map(to).toList(), page.next());
    }
}
