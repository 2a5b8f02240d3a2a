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
    void theImageNamesSettingsThatAreThere() throws IOException {
        Set<String> known = settings("`(RM_[A-Z_]+)`");
        known.addAll(secrets().map(name -> name + "_FILE").toList());
        assertThat(named("Dockerfile")).isNotEmpty().isSubsetOf(known);
    }

    @Test
    @Tag("SG28")
    void aSecretIsNotInTheImage() throws IOException {
        Set<String> secrets = secrets().collect(Collectors.toCollection(TreeSet::new));
        assertThat(secrets).contains("RM_DATABASE_PASSWORD");
        assertThat(named("Dockerfile")).doesNotContainAnyElementsOf(secrets);
    }

    @Test
    @Tag("SG28")
    void theServiceAndItsCommandsRunAsTheSameUserWithTheSameSettingsAndThoseAlone() throws IOException {
        List<String> unit = lines("reverse-mentoring.service").toList();
        String command = lines("reverse-mentoring").collect(Collectors.joining("\n"));
        assertThat(named("reverse-mentoring.service")).isEmpty();
        assertThat(named("reverse-mentoring")).isEmpty();
        assertThat(lines("reverse-mentoring.sysusers"))
                .singleElement()
                .asString()
                .startsWith("u reverse-mentoring -");
        assertThat(unit)
                .contains("User=reverse-mentoring", "Group=reverse-mentoring")
                .contains("WorkingDirectory=/var/lib/reverse-mentoring")
                .noneMatch(line -> line.startsWith("DynamicUser") || line.startsWith("Environment"));
        assertThat(command).contains("runuser -u reverse-mentoring -- env -i", "cd /var/lib/reverse-mentoring ||");
        String product =
                "-jar /opt/reverse-mentoring/reverse-mentoring.jar --config /etc/reverse-mentoring/rm.properties ";
        assertThat(command).contains(product + "\"$@\"");
        assertThat(unit).anyMatch(line -> line.startsWith("ExecStart=") && line.endsWith(product + "serve"));
    }

    @Test
    void aFaultySettingIsNotTriedAgain() throws IOException {
        assertThat(lines("reverse-mentoring.service")).contains("Restart=on-failure", "RestartPreventExitStatus=2");
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
