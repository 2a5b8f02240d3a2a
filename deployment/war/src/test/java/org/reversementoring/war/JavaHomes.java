package org.reversementoring.war;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine: the one that runs, those that {@code JAVA_HOME…} name, and those in the usual folders. */
final class JavaHomes {
    private static final Pattern FEATURE = Pattern.compile("\"?(?:1\\.)?(\\d+).*");

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/usr/java"),
            Path.of("/opt"),
            Path.of("/opt/java"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
            Path.of(System.getProperty("user.home"), ".jdks"),
            Path.of(System.getProperty("user.home"), "Library", "Java", "JavaVirtualMachines"));

    private JavaHomes() {}

    /** The running JDK where it suffices, else the oldest that does. */
    static Optional<JavaHome> atLeast(int feature) {
        JavaHome running = new JavaHome(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
        if (running.feature() >= feature) {
            return Optional.of(running);
        }
        return Stream.concat(named(System.getenv()), FOLDERS.stream().flatMap(JavaHomes::in))
                .flatMap(home -> read(home).stream())
                .filter(home -> home.feature() >= feature)
                .min(Comparator.comparingInt(JavaHome::feature));
    }

    /** What JAVA_HOME, JAVA_HOME_21, JAVA_HOME_25 and the like name. */
    static Stream<Path> named(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().matches("JAVA_HOME(_\\d+.*)?"))
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> Path.of(entry.getValue()));
    }

    /** The folders inside this one; on a Mac the JDK lies deeper. */
    private static Stream<Path> in(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return Stream.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.flatMap(path -> Stream.of(path, path.resolve("Contents/Home"))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where no whole JDK is there. */
    static Optional<JavaHome> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/jcmd"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        Matcher feature = FEATURE.matcher(properties.getProperty("JAVA_VERSION", ""));
        return feature.matches()
                ? Optional.of(new JavaHome(home, Integer.parseInt(feature.group(1))))
                : Optional.empty();
    }
}
