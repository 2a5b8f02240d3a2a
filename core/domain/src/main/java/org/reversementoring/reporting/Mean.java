package org.reversementoring.reporting;

import org.jspecify.annotations.Nullable;

/**
 * A mean as it may be told.
 *
 * @param value to 0.5 below 20 answers, to 0.1 from 20; null where withheld
 * @param answers how many people answered; null where even that is withheld
 * @param withheld why the value is not shown, in plain words; null where it is
 */
public record Mean(
        @Nullable Double value,
        @Nullable Band answers,
        @Nullable String withheld) {}
