package org.reversementoring.server;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.wellbeing.BurdenPolicy.Line;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Turns a policy document in YAML into its lines. It knows of paths and values, and nothing of what they mean. */
final class PolicyYaml {
    /** A programme's threshold stands at the fifth level. */
    private static final int DEEPEST = 5;

    private static final int MOST_CHARACTERS = 100_000;

    private PolicyYaml() {}

    /** @throws IllegalArgumentException with one plain sentence where it is no such document */
    static List<Line> lines(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(0);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(
                    "is no YAML: " + e.getProblem()
                            + (e.getProblemMark() == null
                                    ? ""
                                    : " in line " + (e.getProblemMark().getLine() + 1)),
                    e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("cannot be read as YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new IllegalArgumentException("holds no keys");
        }
        List<Line> lines = new ArrayList<>();
        walk("", mapping, 1, lines);
        return lines;
    }

    private static void walk(String prefix, MappingNode mapping, int level, List<Line> lines) {
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String path = prefix + key;
            Node value = entry.getValueNode();
            lines.add(new Line(path, value instanceof ScalarNode scalar ? scalar.getValue() : null));
            if (value instanceof MappingNode below && level < DEEPEST) {
                walk(path + ".", below, level + 1, lines);
            }
        }
    }
}
