package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JWT taken apart, unverified. */
record Token(JsonNode header, JsonNode claims) {
    static Token read(String token) {
        String[] parts = token.split("\\.");
        return new Token(part(parts[0]), part(parts[1]));
    }

    private static JsonNode part(String text) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A claim that may be one text or a list of texts. */
    List<String> texts(String claim) {
        return list(claims.path(claim));
    }

    List<String> scopes() {
        return List.of(claims.path("scope").asText().split(" "));
    }

    List<String> roles() {
        return list(claims.at("/realm_access/roles"));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        claims.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
