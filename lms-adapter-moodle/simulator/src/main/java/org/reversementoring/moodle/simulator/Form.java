package org.reversementoring.moodle.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form body read as PHP reads it: {@code users[0][idnumber]=x} becomes nested maps, and whatever lies beyond
 * {@code max_input_vars} is dropped without a word.
 *
 * @param values nested maps of strings
 * @param fields how many fields the caller sent, before anything was dropped
 */
record Form(Map<String, Object> values, int fields) {
    /** PHP's default of 5000 lets one more through: 5001 fields were seen to arrive. */
    static final int MAX_INPUT_VARS = 5001;

    static Form parse(String body) {
        Map<String, Object> values = new LinkedHashMap<>();
        int fields = 0;
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            fields++;
            if (fields <= MAX_INPUT_VARS) {
                int equals = pair.indexOf('=');
                put(
                        values,
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Form(values, fields);
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    private static void put(Map<String, Object> values, String key, String value) {
        Map<String, Object> at = values;
        String[] path = key.replace("]", "").split("\\[");
        for (int i = 0; i < path.length - 1; i++) {
            at = child(at, path[i]);
        }
        at.put(path[path.length - 1], value);
    }

    @SuppressWarnings("unchecked") // every map in the tree was made here
    private static Map<String, Object> child(Map<String, Object> at, String name) {
        return (Map<String, Object>) at.compute(
                name, (key, found) -> found instanceof Map<?, ?> map ? map : new LinkedHashMap<String, Object>());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
