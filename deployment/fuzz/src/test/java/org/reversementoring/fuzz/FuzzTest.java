package org.reversementoring.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever bytes come in, the answer is a value or a refusal that names the fault, and soon. Each target is tried with
 * the inputs that are kept, then with {@code fuzz.runs} inputs that a coverage-guided search (Jazzer) makes of them,
 * for {@code fuzz.seconds} at most.
 */
@Tag("SG37")
class FuzzTest {
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    /** A fault takes minutes; a busy machine may take seconds for what is milliseconds' work. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Path FOUND = Path.of(System.getProperty("fuzz.folder"));

    @TestFactory
    Stream<DynamicTest> whatIsKeptIsReadOrRefused() {
        return Stream.of(Target.values())
                .flatMap(target -> target.inputs().stream()
                        .map(input -> DynamicTest.dynamicTest(
                                target.label() + "/" + input.getFileName(),
                                () -> assertTimeout(SOON, () -> target.once.accept(Files.readAllBytes(input))))));
    }

    @TestFactory
    List<DynamicTest> nothingThatIsMadeUpBreaksIt() {
        Map<Target, Future<Search>> searches = new EnumMap<>(Target.class);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<DynamicTest> tests = new ArrayList<>();
        for (Target target : Target.values()) {
            searches.put(target, threads.submit(() -> search(target)));
            tests.add(DynamicTest.dynamicTest(target.label(), () -> assertNothingFound(searches.get(target))));
        }
        threads.shutdown();
        return tests;
    }

    private static void assertNothingFound(Future<Search> search) throws InterruptedException, ExecutionException {
        Search ended = search.get();
        assertThat(ended.status())
                .as(
                        "mend what was found, and keep the input in %s:%n%s",
                        ended.target().kept(), ended.end())
                .isZero();
        assertThat(ended.end()).as("the search ran").contains("Done ");
    }

    private record Search(Target target, int status, String end) {}

    private static Search search(Target target) throws IOException, InterruptedException {
        Path found = Files.createDirectories(FOUND.resolve(target.label()));
        Path output = FOUND.resolve(target.label() + ".txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Entry.class.getName(),
                        "--target_args=" + target,
                        "--instrumentation_includes=" + String.join(":", target.guides),
                        "--custom_hook_includes=" + String.join(":", target.guides),
                        // The key set of the token target is fetched from loopback.
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                        "--reproducer_path=" + FOUND,
                        "-artifact_prefix=" + FOUND + "/" + target.label() + "-",
                        "-runs=" + System.getProperty("fuzz.runs"),
                        "-seed=" + System.getProperty("fuzz.seed"),
                        "-max_total_time=" + System.getProperty("fuzz.seconds"),
                        "-timeout=" + SOON.toSeconds(),
                        found.toString(),
                        target.kept().toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        List<String> lines = Files.readAllLines(output);
        return new Search(
                target, status, String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
    }
}
