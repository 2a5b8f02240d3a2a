package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In which fields something of Keycloak's differs from what is wanted. What is not wanted is not looked at. */
final class Difference {
    private Difference() {}

    /**
     * @param without fields that are compared elsewhere
     * @return such as {@code publicClient false -> true}
     */
    static List<String> of(JsonNode actual, JsonNode wanted, Set<String> without) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (!without.contains(field.getKey())) {
                compare(field.getKey(), actual.path(field.getKey()), field.getValue(), found);
            }
        }
        return found;
    }

    private static void compare(String name, JsonNode actual, JsonNode wanted, List<String> found) {
        if (wanted.isObject()) {
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                compare(name + "." + field.getKey(), actual.path(field.getKey()), field.getValue(), found);
            }
        } else if (!text(actual).equals(text(wanted))) {
            found.add(name + " " + text(actual) + " -> " + text(wanted));
        }
    }

    /** The order of a list says nothing in Keycloak. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            Set<String> all = new TreeSet<>();
            value.forEach(each -> all.add(each.asText()));
            return all.toString();
        }
        return value.isMissingNode() || value.isNull() ? "(none)" : value.asText();
    }

    /** The actual with every wanted field written over it, and nothing else changed. */
    static ObjectNode merged(JsonNode actual, JsonNode wanted, Set<String> without) {
        ObjectNode result = actual.deepCopy();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (without.contains(field.getKey())) {
                continue;
            }
            if (field.getValue().isObject() && result.path(field.getKey()).isObject()) {
                result.set(field.getKey(), merged(result.get(field.getKey()), field.getValue(), Set.of()));
            } else {
                result.set(field.getKey(), field.getValue());
            }
        }
        return result;
    }
}
