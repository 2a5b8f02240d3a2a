package org.reversementoring.workday.simulator;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a scenario file, which knows its line, so that whatever is wrong there can be said with it. */
final class ScenarioNode {
    private final String file;
    private final String path;
    private final Node node;

    ScenarioNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    ScenarioException wrong(String what) {
        int line = node.getStartMark().getLine() + 1;
        return new ScenarioException(file + ", line " + line + ", " + (path.isEmpty() ? "" : path + ": ") + what);
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be one value");
        }
        return scalar.getValue();
    }

    List<ScenarioNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        List<ScenarioNode> list = new ArrayList<>();
        sequence.getValue()
                .forEach(element -> list.add(new ScenarioNode(file, path + "[" + list.size() + "]", element)));
        return list;
    }

    /** Fields by name. */
    Map<String, ScenarioNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields");
        }
        Map<String, ScenarioNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = new ScenarioNode(file, path, tuple.getKeyNode()).text();
            String inside = path.isEmpty() ? name : path + "." + name;
            if (fields.put(name, new ScenarioNode(file, inside, tuple.getValueNode())) != null) {
                throw fields.get(name).wrong("stands there twice");
            }
        }
        return fields;
    }

    void only(Set<String> known) {
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                throw field.wrong("is not known here; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    Optional<ScenarioNode> field(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    ScenarioNode need(String name) {
        return field(name).orElseThrow(() -> wrong("the field " + name + " is missing"));
    }

    /** What a text becomes; its refusal is said with the place. */
    <T> T as(String what, Function<String, T> reader) {
        try {
            return reader.apply(text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong("must be " + what + ", not \"" + text() + "\"");
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return as("one of " + List.of(type.getEnumConstants()), name -> Enum.valueOf(type, name));
    }
}
