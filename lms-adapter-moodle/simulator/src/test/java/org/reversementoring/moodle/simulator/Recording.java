package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeSet;

/** Field names and types of an answer: what the recordings of the real system were reduced to. */
final class Recording {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Recording() {}

    static JsonNode read(String name) {
        try (InputStream in = Recording.class.getResourceAsStream("/recorded/" + name + ".json")) {
            return MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode shapeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                ObjectNode shape = JSON.objectNode();
                value.properties().forEach(field -> shape.set(field.getKey(), shapeOf(field.getValue())));
                yield shape;
            }
            case ARRAY -> {
                ArrayNode shape = JSON.arrayNode();
                value.forEach(item -> {
                    JsonNode merged = shape.isEmpty() ? shapeOf(item) : merge(shape.get(0), shapeOf(item));
                    shape.removeAll().add(merged);
                });
                yield shape;
            }
            case NULL -> JSON.textNode("null");
            case BOOLEAN -> JSON.textNode("bool");
            case NUMBER -> JSON.textNode(value.isIntegralNumber() ? "int" : "number");
            default -> JSON.textNode("string");
        };
    }

    private static JsonNode merge(JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode left && other instanceof ObjectNode right) {
            ObjectNode both = left.deepCopy();
            right.properties()
                    .forEach(field -> both.set(
                            field.getKey(),
                            left.has(field.getKey())
                                    ? merge(left.get(field.getKey()), field.getValue())
                                    : field.getValue()));
            return both;
        }
        if (one.isArray() && other.isArray()) {
            return one.isEmpty() || other.isEmpty()
                    ? (one.isEmpty() ? other : one)
                    : JSON.arrayNode().add(merge(one.get(0), other.get(0)));
        }
        TreeSet<String> types = new TreeSet<>(Arrays.asList(one.asText().split("\\|")));
        types.addAll(Arrays.asList(other.asText().split("\\|")));
        return JSON.textNode(String.join("|", types));
    }
}
