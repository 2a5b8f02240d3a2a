package org.reversementoring.reporting;

import org.jspecify.annotations.Nullable;

/**
 * A share as it may be told.
 *
 * @param percent to 5; null where withheld
 * @param of how many people it is a share of; null where even that is withheld
 * @param withheld why it is not shown, in plain words; null where it is
 */
public record Share(
        @Nullable Integer percent,
        @Nullable Band of,
        @Nullable String withheld) {}
