package org.reversementoring.pairing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Programme;

/**
 * A goal of a pair, part by part: specific, measurable, achievable, relevant, time-bound. Read by the two members
 * alone.
 *
 * @param kind LEARNING where the mentee learns; RETURN_LEARNING where the senior teaches back
 * @param specific what exactly will be different
 * @param instrument how it is measured, such as a test or a count
 * @param baseline where it stands now, in {@code unit}
 * @param target where it shall stand at the deadline, in {@code unit}
 * @param unit such as "percent" or "posts a month"
 * @param population whom the figures speak of; empty for the learner alone
 * @param achievable why it can be reached with the time and means there are
 * @param relevantTo key of the programme's focus area or objective that it serves
 * @param deadline last day, at most {@value #MAX_MONTHS} months away
 */
public record Goal(
        @Nullable Kind kind,
        @Nullable String specific,
        @Nullable String instrument,
        @Nullable Double baseline,
        @Nullable Double target,
        @Nullable String unit,
        @Nullable String population,
        @Nullable String achievable,
        @Nullable String relevantTo,
        @Nullable LocalDate deadline) {
    static final int MAX_MONTHS = 24;

    public enum Kind {
        LEARNING,
        RETURN_LEARNING
    }

    /** Checks each of the five parts, so that the pair hears of every gap at once. */
    void check(Check check, String at, Programme programme, LocalDate today) {
        check.required(at + ".kind", kind, Kind.LEARNING);
        check.text(at + ".specific", specific, 500);
        check.text(at + ".instrument", instrument, 200);
        check.text(at + ".unit", unit, 60);
        number(check, at + ".baseline", baseline);
        number(check, at + ".target", target);
        check.that(
                baseline == null || !baseline.equals(target),
                at + ".target",
                "must differ from the baseline, or nothing would change");
        check.optional(at + ".population", population, 200);
        check.text(at + ".achievable", achievable, 500);
        String key = check.text(at + ".relevantTo", relevantTo, 60);
        check.that(
                key.isEmpty() || serves(programme, key),
                at + ".relevantTo",
                "names no focus area and no objective of this programme");
        LocalDate day = check.required(at + ".deadline", deadline, today.plusDays(1));
        check.that(day.isAfter(today), at + ".deadline", "must lie in the future");
        check.that(
                !day.isAfter(today.plusMonths(MAX_MONTHS)),
                at + ".deadline",
                "must lie within " + MAX_MONTHS + " months");
    }

    private static void number(Check check, String field, @Nullable Double value) {
        check.that(value != null && Double.isFinite(value), field, "must be a number");
    }

    private static boolean serves(Programme programme, String key) {
        return programme.focusArea(key).isPresent()
                || programme.definition().objectives().stream()
                        .anyMatch(o -> o.key().equals(key));
    }

    PrivateFields toFields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "kind", kind);
        put(fields, "specific", specific);
        put(fields, "instrument", instrument);
        put(fields, "baseline", baseline);
        put(fields, "target", target);
        put(fields, "unit", unit);
        put(fields, "population", population);
        put(fields, "achievable", achievable);
        put(fields, "relevantTo", relevantTo);
        put(fields, "deadline", deadline);
        return PrivateFields.of(fields);
    }

    static Goal of(PrivateFields fields) {
        return new Goal(
                Arrays.stream(Kind.values())
                        .filter(k -> k.name().equals(fields.get("kind").orElse("")))
                        .findFirst()
                        .orElse(null),
                fields.get("specific").orElse(null),
                fields.get("instrument").orElse(null),
                fields.get("baseline").map(Double::valueOf).orElse(null),
                fields.get("target").map(Double::valueOf).orElse(null),
                fields.get("unit").orElse(null),
                fields.get("population").orElse(null),
                fields.get("achievable").orElse(null),
                fields.get("relevantTo").orElse(null),
                fields.get("deadline").map(LocalDate::parse).orElse(null));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
