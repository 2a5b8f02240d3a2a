package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading requests and writing small JSON answers. */
final class Exchanges {
    static final ObjectMapper JSON = new ObjectMapper();

    private Exchanges() {}

    static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static void answer(HttpExchange exchange, Answer answer) throws IOException {
        answer(exchange, answer.status(), answer.body());
    }

    /** The connection ends after half of the body. */
    static void cut(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** Name and value pairs of a query or of a form body, decoded. */
    static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> form = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                form.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The text after a scheme such as "Bearer" in the Authorization header, or null. */
    static @Nullable String authorization(HttpExchange exchange, String scheme) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        boolean matches = header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1);
        return matches ? header.substring(scheme.length() + 1).strip() : null;
    }

    /** "user:password" of a Basic header, or null. */
    static @Nullable String basic(HttpExchange exchange) {
        String encoded = authorization(exchange, "Basic");
        try {
            return encoded == null ? null : new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
