package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a function accepts. Form strings become typed JSON; a missing, unknown or ill-typed field is
 * {@code invalidparameter}, as in Moodle.
 */
sealed interface Shape {
    JsonNode read(Object raw);

    static Fields fields() {
        return new Fields(new LinkedHashMap<>());
    }

    static Shape listOf(Shape item) {
        return new ListOf(item);
    }

    /** Moodle's scalar types. A boolean is 0 or 1: the word "true" is refused. */
    enum Scalar implements Shape {
        INT("-?\\d{1,18}"),
        BOOL("[01]"),
        TEXT("(?s).*");

        private final Pattern accepted;

        Scalar(String accepted) {
            this.accepted = Pattern.compile(accepted);
        }

        @Override
        public JsonNode read(Object raw) {
            if (!(raw instanceof String text) || !accepted.matcher(text).matches()) {
                throw Failure.invalidParameter();
            }
            JsonNodeFactory json = JsonNodeFactory.instance;
            return this == TEXT ? json.textNode(text) : json.numberNode(Long.parseLong(text));
        }
    }

    /** A list whose items are numbered from nought by the caller. */
    record ListOf(Shape item) implements Shape {
        @Override
        public JsonNode read(Object raw) {
            if (!(raw instanceof Map<?, ?> items)) {
                throw Failure.invalidParameter();
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items.values().forEach(value -> list.add(item.read(value)));
            return list;
        }
    }

    /** A structure of named fields. */
    record Fields(Map<String, Field> known) implements Shape {
        Fields need(String name, Shape shape) {
            known.put(name, new Field(shape, true));
            return this;
        }

        Fields may(String name, Shape shape) {
            known.put(name, new Field(shape, false));
            return this;
        }

        @Override
        public ObjectNode read(Object raw) {
            if (!(raw instanceof Map<?, ?> sent) || !known.keySet().containsAll(sent.keySet())) {
                throw Failure.invalidParameter();
            }
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            known.forEach((name, field) -> {
                Object value = sent.get(name);
                if (value != null) {
                    read.set(name, field.shape.read(value));
                } else if (field.needed) {
                    throw Failure.invalidParameter();
                }
            });
            return read;
        }
    }

    /** One field of a structure. */
    record Field(Shape shape, boolean needed) {}
}
