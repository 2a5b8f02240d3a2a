package org.reversementoring.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** Reads {@code ?after=…&limit=…}. */
final class Paging {
    private static final int DEFAULT = 50;

    private Paging() {}

    static Page.Request of(@Nullable UUID after, @Nullable Integer limit) {
        int asked = limit == null ? DEFAULT : limit;
        if (asked < 1 || asked > Page.MAX) {
            throw RefusedException.invalid("limit", "must be from 1 to " + Page.MAX);
        }
        return new Page.Request(after, asked);
    }
}
