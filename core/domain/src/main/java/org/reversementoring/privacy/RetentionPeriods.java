package org.reversementoring.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many days each rule keeps here: the default or what the organisation set. */
public record RetentionPeriods(Map<RetentionRule, Integer> days) {
    public static final RetentionPeriods DEFAULT = new RetentionPeriods(Map.of());

    /** Throws IllegalArgumentException, with a plain sentence, for a number outside of the rule's bounds. */
    public RetentionPeriods {
        Map<RetentionRule, Integer> all = new EnumMap<>(RetentionRule.class);
        for (RetentionRule rule : RetentionRule.values()) {
            int set = days.getOrDefault(rule, rule.days());
            if (set < rule.least() || set > rule.cap()) {
                throw new IllegalArgumentException(
                        rule + " must be kept for " + rule.least() + " to " + rule.cap() + " days, not " + set);
            }
            all.put(rule, set);
        }
        days = Map.copyOf(all);
    }

    /** Whether the time of keeping is over at {@code now}; never where the event has not happened. */
    boolean isOver(RetentionRule rule, @Nullable Instant since, Instant now) {
        return since != null && !now.isBefore(since.plus(Duration.ofDays(days.getOrDefault(rule, rule.days()))));
    }
}
