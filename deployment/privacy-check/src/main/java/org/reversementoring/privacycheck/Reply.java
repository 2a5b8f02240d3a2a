package org.reversementoring.privacycheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * An answer of the product.
 *
 * @param call method and path, for messages; ids alone, no private word
 * @param headers by lower-case name, without the date and the request's own number
 */
record Reply(String call, int status, Map<String, List<String>> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same answer in every respect that a caller can see, the date apart. */
    boolean sameAs(Reply other) {
        return status == other.status && headers.equals(other.headers) && body.equals(other.body);
    }

    /** Throws unless the status is one of these. Never shows the body: it may hold private words. */
    Reply expect(int... wanted) {
        for (int code : wanted) {
            if (status == code) {
                return this;
            }
        }
        String problem = status >= 400 ? " (" + json().path("detail").asText() + json().path("errors") + ")" : "";
        throw new StageException(call + " answered " + status + problem);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new StageException(call + " answered " + status + " with something that is not JSON");
        }
    }

    String text(String field) {
        return json().path(field).asText();
    }

    /** Empty where there is none. */
    String etag() {
        return headers.getOrDefault("etag", List.of("")).get(0);
    }
}
