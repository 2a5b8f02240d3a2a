package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to a REST service.
 *
 * @param base address of the service, version and tenant included, as the caller wrote it, without a slash at the end
 * @param path decoded segments behind it
 * @param body absent without one
 */
record RestRequest(
        String method,
        String service,
        String base,
        List<String> path,
        Map<String, String> query,
        @Nullable JsonNode body) {

    private static final int LARGEST_PAGE = 100;

    /** Whether method and path are these; {@code *} stands for any one segment. */
    boolean is(String wantedMethod, String... wanted) {
        return method.equals(wantedMethod) && at(wanted);
    }

    boolean at(String... wanted) {
        if (path.size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    int offset() {
        return number("offset", 0);
    }

    /** 20 unless told; above 100 it is refused, or by the switch taken as 100. */
    int limit(boolean clamps) {
        int limit = number("limit", 20);
        if (limit > LARGEST_PAGE && !clamps) {
            throw Refusal.field("limit", "The limit must not be greater than 100.");
        }
        return Math.min(limit, LARGEST_PAGE);
    }

    private int number(String name, int missing) {
        String text = query.get(name);
        if (text == null) {
            return missing;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.field(name, "Not a number from 0 on.");
        }
        return Integer.parseInt(text);
    }

    /** A filter that is true or false; absent where it is not given. */
    Optional<Boolean> flag(String name) {
        String text = query.get(name);
        if (text == null) {
            return Optional.empty();
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.field(name, "Must be true or false.");
        }
        return Optional.of(Boolean.valueOf(text));
    }

    /** A text of the body; empty where it is missing. */
    String text(String field) {
        JsonNode value = body == null ? null : body.get(field);
        return value == null || value.isNull() ? "" : value.asText();
    }

    /** The id of an instance of the body, as in {@code {"mentor": {"id": "…"}}}; empty where it is missing. */
    String instance(String field) {
        JsonNode value = body == null ? null : body.get(field);
        return value == null ? "" : value.path("id").asText();
    }
}
