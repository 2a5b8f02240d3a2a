package org.reversementoring.wellbeing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The thresholds that act on one pair.
 *
 * @param window how far back the signals look; whole days
 * @param quiet so long without a signal of the level or above, and the level goes one step down; whole days
 * @param thresholds every one of them
 */
public record BurdenLimits(Duration window, Duration quiet, Map<Threshold, Integer> thresholds) {
    public BurdenLimits {
        thresholds = Map.copyOf(thresholds);
        if (thresholds.size() != Threshold.values().length) {
            throw new IllegalArgumentException("a threshold is missing");
        }
    }

    public int at(Threshold threshold) {
        return Objects.requireNonNull(thresholds.get(threshold));
    }

    BurdenLimits with(Duration otherWindow, Duration otherQuiet, Map<Threshold, Integer> others) {
        Map<Threshold, Integer> all = new EnumMap<>(thresholds);
        all.putAll(others);
        return new BurdenLimits(otherWindow, otherQuiet, all);
    }
}
