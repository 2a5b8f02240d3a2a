package org.reversementoring.participation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.problem.Check;

/**
 * The interest survey, in the person's own words and figures (1 not at all … 5 very much). Read by the person alone.
 *
 * @param willingness how gladly the person takes part
 * @param expertise mentors: how well they know what they offer
 * @param communication mentors: how easily they explain
 * @param enthusiasm mentors: how gladly they share
 * @param openness mentees: how open they are to learn from somebody more junior
 * @param openMind the statement "I come with an open mind and am willing to learn from the other"; needed from both
 *     sides
 * @param concerns what worries the person; may be empty
 */
public record Survey(
        @Nullable Integer willingness,
        @Nullable Integer expertise,
        @Nullable Integer communication,
        @Nullable Integer enthusiasm,
        @Nullable Integer openness,
        boolean openMind,
        @Nullable String concerns) {
    void check(Check check, Side side) {
        check.range("survey.willingness", willingness, 1, 5);
        if (side == Side.MENTOR) {
            check.range("survey.expertise", expertise, 1, 5);
            check.range("survey.communication", communication, 1, 5);
            check.range("survey.enthusiasm", enthusiasm, 1, 5);
        } else {
            check.range("survey.openness", openness, 1, 5);
        }
        check.that(openMind, "survey.openMind", "must be true: both sides come with an open mind, willing to learn");
        check.optional("survey.concerns", concerns, 2000);
    }

    PrivateFields toFields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "willingness", willingness);
        put(fields, "expertise", expertise);
        put(fields, "communication", communication);
        put(fields, "enthusiasm", enthusiasm);
        put(fields, "openness", openness);
        put(fields, "openMind", openMind);
        put(fields, "concerns", concerns);
        return PrivateFields.of(fields);
    }

    static Survey of(PrivateFields fields) {
        return new Survey(
                number(fields, "willingness"),
                number(fields, "expertise"),
                number(fields, "communication"),
                number(fields, "enthusiasm"),
                number(fields, "openness"),
                fields.get("openMind").map(Boolean::valueOf).orElse(false),
                fields.get("concerns").orElse(null));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static @Nullable Integer number(PrivateFields fields, String name) {
        return fields.get(name).map(Integer::valueOf).orElse(null);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
