package org.reversementoring.pairing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.problem.Check;

/**
 * What one member expects of working together: choices that can be compared, and words that only the two read.
 *
 * @param words may be empty
 */
public record Expectations(Map<Point, String> choices, String words) {
    /** What both sides are asked, each with the answers to choose from. */
    public enum Point {
        CADENCE("WEEKLY", "EVERY_TWO_WEEKS", "MONTHLY"),
        FORMAT("IN_PERSON", "VIRTUAL", "HYBRID"),
        AGENDA("MENTOR_SETS", "MENTEE_SETS", "TOGETHER"),
        PREPARATION("NONE", "UP_TO_HALF_AN_HOUR", "MORE"),
        ANSWERS_WITHIN("A_DAY", "TWO_DAYS", "A_WEEK"),
        FEEDBACK("AT_ONCE", "END_OF_SESSION", "NOW_AND_THEN"),
        LEARNING("MENTEE_LEARNS", "BOTH_LEARN");

        private final Set<String> options;

        Point(String... options) {
            this.options = Set.of(options);
        }

        public Set<String> options() {
            return options;
        }
    }

    /** How the two sides stand on one point. */
    public enum Alignment {
        ALIGNED,
        DIFFERS,
        /** At least one of them has not said. */
        OPEN
    }

    public Expectations {
        choices = Map.copyOf(choices);
    }

    void check(Check check) {
        choices.forEach((point, choice) -> check.that(
                point.options().contains(choice),
                "choices." + point,
                "must be one of " + point.options().stream().sorted().toList()));
        check.that(!choices.isEmpty(), "choices", "is required");
        check.optional("words", words, 2000);
    }

    static Map<Point, Alignment> compare(@Nullable Expectations one, @Nullable Expectations other) {
        Map<Point, Alignment> all = new EnumMap<>(Point.class);
        for (Point point : Point.values()) {
            Optional<String> a = Optional.ofNullable(one).map(e -> e.choices().get(point));
            Optional<String> b = Optional.ofNullable(other).map(e -> e.choices().get(point));
            boolean both = a.isPresent() && b.isPresent();
            all.put(point, !both ? Alignment.OPEN : a.equals(b) ? Alignment.ALIGNED : Alignment.DIFFERS);
        }
        return all;
    }

    PrivateFields toFields() {
        Map<String, String> fields = new TreeMap<>();
        choices.forEach((point, choice) -> fields.put(point.name(), choice));
        fields.put("words", words);
        return PrivateFields.of(fields);
    }

    static Expectations of(PrivateFields fields) {
        Map<Point, String> choices = new EnumMap<>(Point.class);
        for (Point point : Point.values()) {
            fields.get(point.name()).ifPresent(choice -> choices.put(point, choice));
        }
        return new Expectations(choices, fields.get("words").orElse(""));
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
