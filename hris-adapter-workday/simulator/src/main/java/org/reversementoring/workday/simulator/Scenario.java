package org.reversementoring.workday.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file in YAML (or JSON, which is YAML too) that says what is typed in when and from when it holds, and what goes
 * wrong when. {@code scenarios/README.md} beside this class describes it; the shipped ones stand there.
 */
public final class Scenario {
    private static final Set<String> KNOWN = Set.of("about", "start", "people", "steps");

    private final ScenarioNode root;

    private Scenario(ScenarioNode root) {
        this.root = root;
        root.only(KNOWN);
        steps();
        population();
    }

    /** @throws ScenarioException if the file cannot be read or is no scenario */
    public static Scenario read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return parse(file.getFileName() + "", reader);
        } catch (IOException e) {
            throw new ScenarioException(file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * One of the scenarios that are shipped, by its name without {@code .yaml}.
     *
     * @throws ScenarioException if there is none of that name
     */
    public static Scenario shipped(String name) {
        String file = name + ".yaml";
        try (InputStream in = Scenario.class.getResourceAsStream("scenarios/" + file)) {
            if (in == null) {
                throw new ScenarioException("no scenario " + name + " is shipped");
            }
            return parse(file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario parse(String file, Reader text) {
        Node node;
        try {
            node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ScenarioException(file + ", line " + line + ", is not valid YAML: " + e.getProblem());
        }
        if (node == null) {
            throw new ScenarioException(file + " is empty");
        }
        return new Scenario(new ScenarioNode(file, "", node));
    }

    /** With whom it starts; AdventureWorks unless told. */
    Population population() {
        Optional<ScenarioNode> people = root.field("people");
        if (people.isEmpty()) {
            return Population.adventureWorks();
        }
        people.get().only(Set.of("workers", "seed"));
        int workers = people.get().need("workers").as("a number from 1 on", Integer::parseInt);
        long seed = people.get().need("seed").as("a number", Long::parseLong);
        return people.get().need("workers").as("a number from 1 on", text -> Population.grown(workers, seed));
    }

    /** The moment from which relative times count. */
    Instant start(Instant otherwise) {
        return root.field("start")
                .map(start -> start.as(
                        "a moment such as 2026-11-22T09:00:00-08:00",
                        text -> OffsetDateTime.parse(text).toInstant()))
                .orElse(otherwise);
    }

    List<ScenarioNode> steps() {
        return root.need("steps").list();
    }
}
