package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.spi.PlatformUnavailableException;

/** Reads answers as what they are: input from outside. A missing or ill-typed field is named. */
final class Answers {
    private Answers() {}

    static long id(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 1) {
            throw unexpected(field, "an id");
        }
        return value.asLong();
    }

    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isTextual()) {
            throw unexpected(field, "a text");
        }
        return value.asText();
    }

    static boolean flag(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isBoolean()) {
            throw unexpected(field, "true or false");
        }
        return value.asBoolean();
    }

    /** The list itself where {@code field} is empty, else the list in that field. */
    static List<JsonNode> list(JsonNode answer, String field) {
        JsonNode list = field.isEmpty() ? answer : answer.path(field);
        if (!list.isArray()) {
            throw unexpected(field.isEmpty() ? "answer" : field, "a list");
        }
        List<JsonNode> rows = new ArrayList<>();
        list.forEach(rows::add);
        return rows;
    }

    private static PlatformUnavailableException unexpected(String field, String wanted) {
        return new PlatformUnavailableException(
                "Moodle answered in an unexpected shape: " + field + " is not " + wanted + ".");
    }
}
