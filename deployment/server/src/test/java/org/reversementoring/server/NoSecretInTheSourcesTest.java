package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SG28: no key, token or password stands in a file of the repository. What is made for tests says so by its value. */
class NoSecretInTheSourcesTest {
    private static final Map<String, Pattern> SECRETS = Map.of(
            "a private key",
            Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*[A-Za-z0-9+/]{40}"),
            "an access token",
            Pattern.compile("eyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"),
            "a cloud key",
            Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            "a token of a service",
            Pattern.compile(
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{20,}|hvs\\.[A-Za-z0-9]{24,})"),
            "a private JWK",
            Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
            "a password in an address",
            Pattern.compile(
                    "(?:https?|jdbc:postgresql|smtps?)://[A-Za-z0-9._-]+:(?!\\$)[^@/\\s\"'<>{}]{6,}@(?!(?:[a-z0-9-]+\\.)*example\\b)"),
            "a long value of a secret setting",
            Pattern.compile("RM_[A-Z_]*(?:SECRET|PASSWORD|TOKEN)\\s*=\\s*[A-Za-z0-9+/_-]{24,}"));

    private static final Set<String> NO_SOURCES = Set.of("target", ".git", "node_modules", ".idea");
    /** Tokens that a fuzzer starts from: forged, as they have to be refused. */
    private static final Path FORGED = Path.of("deployment", "fuzz", "src", "test", "resources");

    private static final long LARGEST = 4 * 1024 * 1024;

    private static List<String> found(String text) {
        return SECRETS.entrySet().stream()
                .filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSource(Path root, Path file) {
        if (root.relativize(file).startsWith(FORGED)) {
            return false;
        }
        for (Path part : root.relativize(file)) {
            if (NO_SOURCES.contains(part.toString())) {
                return false;
            }
        }
        return Files.isRegularFile(file);
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileOfTheRepositoryHoldsOne() throws IOException {
        Path root = Paths.get(System.getProperty("rm.root", "../.."))
                .toAbsolutePath()
                .normalize();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> isSource(root, file)).toList();
            assertThat(sources).hasSizeGreaterThan(500);
            assertThat(sources.stream()
                            .flatMap(file ->
                                    found(text(file)).stream().map(what -> root.relativize(file) + ": " + what)))
                    .isEmpty();
        }
    }

    @Test
    void theScanFindsWhatItLooksFor() {
        String forty = "a".repeat(40);
        assertThat(found("-----BEGIN " + "PRIVATE KEY-----\n" + forty)).hasSize(1);
        assertThat(found("ey" + "J" + forty + ".ey" + "J" + forty + "." + forty))
                .hasSize(1);
        assertThat(found("AKI" + "A" + "ABCDEFGHIJKLMNOP")).hasSize(1);
        assertThat(found("ghp" + "_" + "a".repeat(36))).hasSize(1);
        assertThat(found("\"d\": \"" + forty + "\"")).hasSize(1);
        assertThat(found("https://user" + ":hunter22@db.intern/x")).hasSize(1);
        assertThat(found("RM_MOODLE" + "_TOKEN=" + forty)).hasSize(1);
    }
}
