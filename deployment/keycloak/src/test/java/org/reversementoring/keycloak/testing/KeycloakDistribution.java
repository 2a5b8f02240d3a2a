package org.reversementoring.keycloak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The real Keycloak, unpacked and built for the H2 database, in a cache outside the project. It is made once and only
 * read afterwards; each server keeps its data elsewhere.
 *
 * <p>The cache is the system property {@code rm.cache}, by default {@code ~/.cache/reverse-mentoring}; the zip is the
 * system property {@code keycloak.zip}, needed only while the cache is empty.
 *
 * @param home the directory with Keycloak's {@code lib}
 * @param version Keycloak's version
 */
public record KeycloakDistribution(Path home, String version) {
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    /** Fills the cache. Arguments: the zip, then the cache directory. */
    public static void main(String[] args) {
        prepare(Optional.of(Path.of(args[0])), Path.of(args[1]));
    }

    /** The distribution of the cache, unpacked from {@code keycloak.zip} where it is not yet there. */
    static KeycloakDistribution ready() {
        return prepare(Optional.ofNullable(System.getProperty("keycloak.zip")).map(Path::of), cache());
    }

    static KeycloakDistribution prepare(Optional<Path> zip, Path cache) {
        String version = versionOfThisBuild();
        Path home = CacheLock.once(cache.toAbsolutePath().resolve("keycloak-" + version), directory -> {
            Path source = zip.filter(Files::isRegularFile)
                    .orElseThrow(() -> new IllegalStateException("Keycloak " + version + " is not in " + cache
                            + ". Build the module deployment/keycloak, which puts it there,"
                            + " or name the distribution's zip in the system property keycloak.zip."));
            unpack(source, directory);
            build(new KeycloakDistribution(directory, version));
        });
        return new KeycloakDistribution(home, version);
    }

    static Path cache() {
        String property = System.getProperty("rm.cache");
        return property != null
                ? Path.of(property)
                : Path.of(System.getProperty("user.home"), ".cache", "reverse-mentoring");
    }

    private static void build(KeycloakDistribution distribution) throws IOException {
        Path instance = Files.createTempDirectory("rm-keycloak-");
        try (KeycloakProcess process =
                KeycloakProcess.start(distribution, instance, "build", "--db=dev-file", "--cache=local")) {
            process.awaitSuccess(BUILD_LIMIT);
        } finally {
            Directories.delete(instance);
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName());
                // The zip holds one top folder, keycloak-<version>/.
                if (name.getNameCount() < 2) {
                    continue;
                }
                Path file = target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry of " + zip + " points outside: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
    }

    private static String versionOfThisBuild() {
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
