package org.reversementoring.confidentiality;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Structured private values (a session's date, pulse answers) as one text, so that they are sealed like words. Form:
 * {@code name=value&name=value}, URL-encoded, sorted.
 */
public record PrivateFields(SortedMap<String, String> values) {
    public static PrivateFields of(Map<String, String> values) {
        return new PrivateFields(new TreeMap<>(values));
    }

    public static PrivateFields parse(PrivateText text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String part : text.value().split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(decode(part.substring(0, at)), decode(part.substring(at + 1)));
            }
        }
        return new PrivateFields(values);
    }

    public PrivateText toText() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new PrivateText(text.toString());
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
