package org.reversementoring.moodle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of one call, named as PHP reads them, such as {@code users[0][idnumber]}. */
final class Parameters {
    /**
     * PHP drops what lies beyond its {@code max_input_vars} (5000) without a word; this leaves room for lower settings.
     */
    static final int MAX_FIELDS = 2000;

    private final Map<String, String> values = new LinkedHashMap<>();

    static Parameters none() {
        return new Parameters();
    }

    /** The same arguments, to which others may be added. */
    Parameters and() {
        Parameters copy = new Parameters();
        copy.values.putAll(values);
        return copy;
    }

    Parameters with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Parameters with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** A field of an entry of a list, such as {@code enrolments[3][userid]}. */
    Parameters with(String list, int index, String field, String value) {
        return with(list + "[" + index + "][" + field + "]", value);
    }

    Parameters with(String list, int index, String field, long value) {
        return with(list, index, field, Long.toString(value));
    }

    /**
     * The body of the call.
     *
     * @throws IllegalStateException where the caller should have made several calls of it
     */
    byte[] encoded(String token, Function function) {
        if (values.size() + 3 >= MAX_FIELDS) {
            throw new IllegalStateException(function.moodleName() + ": " + values.size() + " fields in one call");
        }
        StringBuilder form = new StringBuilder("moodlewsrestformat=json");
        append(form, "wstoken", token);
        append(form, "wsfunction", function.moodleName());
        values.forEach((name, value) -> append(form, name, value));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(StringBuilder form, String name, String value) {
        form.append('&').append(URLEncoder.encode(name, StandardCharsets.UTF_8));
        form.append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
