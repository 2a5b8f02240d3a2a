package org.reversementoring.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects every fault of one input, so that the caller hears of all of them at once. Use: {@code check.text("name",
 * name, 120); … check.done();}
 */
public final class Check {
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A required text of 1 to {@code max} characters after trimming. Answers the trimmed text, or "" where it is at
     * fault.
     */
    public String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            fail(field, "is required");
            return "";
        }
        return optional(field, value, max);
    }

    /** A text of at most {@code max} characters; absent counts as "". */
    public String optional(String field, @Nullable String value, int max) {
        if (value == null) {
            return "";
        }
        String trimmed = value.strip();
        if (trimmed.length() > max) {
            fail(field, "must have at most " + max + " characters");
        }
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            fail(field, "must not contain control characters");
        }
        return trimmed;
    }

    public int range(String field, @Nullable Integer value, int min, int max) {
        if (value == null || value < min || value > max) {
            fail(field, "must be a whole number from " + min + " to " + max);
            return min;
        }
        return value;
    }

    /** Fails where the value is absent; otherwise answers it. The fallback is only there so that checking can go on. */
    public <T> T required(String field, @Nullable T value, T fallback) {
        if (value == null) {
            fail(field, "is required");
            return fallback;
        }
        return value;
    }

    public UUID id(String field, @Nullable UUID value) {
        return required(field, value, new UUID(0, 0));
    }

    public <T> List<T> list(String field, @Nullable Collection<T> value, int min, int max) {
        int size = value == null ? 0 : value.size();
        if (size < min || size > max) {
            fail(field, "must have " + min + " to " + max + " entries");
        }
        if (value != null && value.stream().anyMatch(e -> e == null)) {
            fail(field, "must not contain null");
            return List.of();
        }
        return value == null ? List.of() : List.copyOf(value);
    }

    public void that(boolean holds, String field, String message) {
        if (!holds) {
            fail(field, message);
        }
    }

    /** What was found so far. */
    public List<FieldError> faults() {
        return List.copyOf(errors);
    }

    public void fail(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Throws {@link Problem#INVALID_INPUT} naming every field at fault, if there is one. */
    public void done() {
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            throw new RefusedException(Problem.INVALID_INPUT, first.field() + ": " + first.message(), errors);
        }
    }
}
