package org.reversementoring.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The systemd unit and the Dockerfile fit the product: its settings, its files, and no secret in either. */
class UnitAndImageIT {
    private static final Path ROOT = Path.of(System.getProperty("rm.root"));
    private static final Path PACKAGING = ROOT.resolve("deployment/packaging");
    private static final Path CONTEXT = ROOT.resolve("deployment/standalone/target");
    private static final Pattern SETTING = Pattern.compile("RM_[A-Z_]+");
    private static final Pattern SECRET = Pattern.compile("\\| `(RM_[A-Z_]+)` .* Secret\\. \\|");

    @Test
    void bothNameSettingsThatAreThere() throws IOException {
        Set<String> known = settings("`(RM_[A-Z_]+)`");
        known.addAll(secrets().map(name -> name + "_FILE").toList());
        known.add("RM_CONFIG");
        assertThat(named("reverse-mentoring.service")).isNotEmpty().isSubsetOf(known);
        assertThat(named("Dockerfile")).isNotEmpty().isSubsetOf(known);
    }

    @Test
    @Tag("SG28")
    void aSecretIsInNeither() throws IOException {
        Set<String> secrets = secrets().collect(Collectors.toCollection(TreeSet::new));
        assertThat(secrets).contains("RM_DATABASE_PASSWORD");
        assertThat(named("reverse-mentoring.service")).doesNotContainAnyElementsOf(secrets);
        assertThat(named("Dockerfile")).doesNotContainAnyElementsOf(secrets);
    }

    @Test
    void whatTheImageCopiesIsBuilt() throws IOException {
        List<String> copies = lines("Dockerfile")
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                .filter(name -> !name.startsWith("/"))
                .toList();
        assertThat(copies).contains("reverse-mentoring.jar", "lib/");
        assertThat(copies).allSatisfy(name -> assertThat(CONTEXT.resolve(name)).exists());
    }

    @Test
    void theImageRunsAsNobodyWithRights() throws IOException {
        List<String> lines = lines("Dockerfile").toList();
        assertThat(lines).contains("USER 10001:10001").noneMatch(line -> line.startsWith("ADD "));
        assertThat(lines.indexOf("USER 10001:10001"))
                .isLessThan(lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("ENTRYPOINT "))
                        .findFirst()
                        .orElseThrow()));
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(PACKAGING.resolve(file)).stream().filter(line -> !line.startsWith("#"));
    }

    private static Set<String> named(String file) throws IOException {
        return SETTING.matcher(lines(file).collect(Collectors.joining("\n")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> secrets() throws IOException {
        return SECRET.matcher(Files.readString(ROOT.resolve("docs/reference/settings.md")))
                .results()
                .map(found -> found.group(1));
    }

    private static Set<String> settings(String pattern) throws IOException {
        Matcher names = Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve("docs/reference/settings.md")));
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }
}
