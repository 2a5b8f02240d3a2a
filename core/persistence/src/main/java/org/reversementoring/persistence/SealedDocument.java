package org.reversementoring.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A JSON document, and the sealed texts in it: objects with an {@code owner} and a {@code cipher}. */
final class SealedDocument {
    private final JsonNode root;

    private SealedDocument(JsonNode root) {
        this.root = root;
    }

    static SealedDocument parse(String document) {
        return new SealedDocument(Documents.read(document, JsonNode.class));
    }

    /** @return number of texts of these owners that were not empty */
    int empty(Set<String> owners) {
        return empty(root, owners);
    }

    String write() {
        return Documents.write(root);
    }

    private static int empty(JsonNode node, Set<String> owners) {
        int emptied = 0;
        if (node instanceof ObjectNode object && isSealedBy(object, owners)) {
            object.put("cipher", "");
            emptied++;
        }
        for (JsonNode child : node) {
            emptied += empty(child, owners);
        }
        return emptied;
    }

    private static boolean isSealedBy(ObjectNode object, Set<String> owners) {
        return object.path("cipher").isTextual()
                && !object.path("cipher").textValue().isEmpty()
                && owners.contains(object.path("owner").asText());
    }
}
