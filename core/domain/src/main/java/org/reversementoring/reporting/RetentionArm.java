package org.reversementoring.reporting;

import org.jspecify.annotations.Nullable;

/**
 * How many of one group are still employed at the end of the time.
 *
 * @param size of the group when the time began; null where withheld
 * @param percent retained, to 5
 * @param low lower end of the 95 % Wilson interval in percent, to 5, rounded down
 * @param high upper end, rounded up
 * @param withheld why it is not shown; null where it is
 */
public record RetentionArm(
        String label,
        @Nullable Band size,
        @Nullable Integer percent,
        @Nullable Integer low,
        @Nullable Integer high,
        @Nullable String withheld) {
    /** 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    static RetentionArm withheld(String label) {
        return new RetentionArm(label, null, null, null, null, Banding.WITHHELD);
    }

    /** @param size at least as many as may be told */
    static RetentionArm of(String label, int retained, int size) {
        double n = size;
        double p = retained / n;
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new RetentionArm(
                label,
                Band.of(size),
                Banding.percent(retained, size),
                (int) Math.floor(20 * Math.max(0, (centre - spread) / scale)) * 5,
                (int) Math.ceil(20 * Math.min(1, (centre + spread) / scale)) * 5,
                null);
    }
}
