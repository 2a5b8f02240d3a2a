package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The how-to tells an administrator exactly the functions, capabilities and templates that are needed. */
class FunctionContractTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:core|enrol|tool)_\\w+)` \\|");
    private static final Pattern CAPABILITY = Pattern.compile("(?m)^\\| `([a-z]+/[a-z:/]+)` \\| (.+) \\|$");

    private final String document;

    FunctionContractTest() throws IOException {
        document = Files.readString(Path.of(System.getProperty("rm.root"), "docs", "how-to", "connect-moodle.md"));
    }

    @Test
    void the_documented_functions_are_those_that_are_called() {
        List<String> documented = ROW.matcher(document)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(Function.values())
                        .map(Function::moodleName)
                        .toList());
    }

    @Test
    void the_documented_capabilities_are_those_that_are_looked_for() {
        List<String> documented = CAPABILITY
                .matcher(document)
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(Capability.values())
                        .map(capability -> capability.moodleName() + " " + capability.purpose())
                        .toList());
    }

    @Test
    void the_simulator_is_held_against_a_recording_of_every_function() throws IOException {
        Path recordings = Path.of(
                System.getProperty("rm.root"),
                "lms-adapter-moodle",
                "simulator",
                "src",
                "test",
                "resources",
                "recorded");
        ObjectMapper mapper = new ObjectMapper();
        Set<String> recorded = new TreeSet<>();
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.toList()) {
                recorded.add(mapper.readTree(file.toFile()).path("function").asText());
            }
        }
        assertThat(recorded)
                .containsAll(Arrays.stream(Function.values())
                        .map(Function::moodleName)
                        .toList());
    }

    @Test
    void every_template_is_documented() {
        assertThat(MoodleSettings.DEFAULT_TEMPLATES).allMatch(template -> document.contains("| `" + template + "` |"));
    }
}
