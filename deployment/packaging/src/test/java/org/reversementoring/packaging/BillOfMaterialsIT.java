package org.reversementoring.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ships is what its bill of materials says, byte by byte, each part with its licence. */
@Tag("SG35")
class BillOfMaterialsIT {
    private static final Path DEPLOYMENT = Path.of(System.getProperty("rm.root"), "deployment");
    private static final Path WAR = DEPLOYMENT.resolve("war/target");
    private static final Path STANDALONE = DEPLOYMENT.resolve("standalone/target");

    @Test
    void eachJarInTheWarStandsInItsBill() throws IOException {
        Map<String, String> jars = new TreeMap<>();
        try (ZipInputStream war = new ZipInputStream(Files.newInputStream(WAR.resolve("reverse-mentoring.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    jars.put(sha256(war), entry.getName().replaceFirst(".*/", ""));
                }
            }
        }
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(billed(WAR)).containsOnlyKeys(jars.keySet());
    }

    @Test
    void eachLibraryOfTheStandaloneStandsInItsBill() throws IOException {
        Map<String, String> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(STANDALONE.resolve("lib"))) {
            for (Path jar : files.toList()) {
                try (InputStream in = Files.newInputStream(jar)) {
                    jars.put(sha256(in), jar.getFileName().toString());
                }
            }
        }
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(billed(STANDALONE)).containsOnlyKeys(jars.keySet());
    }

    @Test
    void eachPartHasItsLicenceAndItsAddress() throws IOException {
        for (Path target : new Path[] {WAR, STANDALONE}) {
            assertThat(components(target)).allSatisfy(part -> {
                assertThat(part.path("licenses")).isNotEmpty();
                assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
            });
        }
    }

    @Test
    void noticesOfThirdPartiesTravelWithBoth() throws IOException {
        String shipped = Files.readString(STANDALONE.resolve("THIRD-PARTY.txt"));
        assertThat(shipped).contains("org.hibernate.orm:hibernate-core", "Apache-2.0", "EPL-2.0");
        assertThat(shipped).doesNotContain("junit");
        for (String text : List.of("LICENSE", "BSD-3-Clause.txt", "MPL-2.0.txt")) {
            assertThat(STANDALONE.resolve("licences/" + text)).isNotEmptyFile();
        }
        try (ZipFile war = new ZipFile(WAR.resolve("reverse-mentoring.war").toFile())) {
            ZipEntry notices = war.getEntry("META-INF/THIRD-PARTY.txt");
            assertThat(new String(war.getInputStream(notices).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("org.glassfish.jersey.core:jersey-server");
            assertThat(war.stream().map(ZipEntry::getName))
                    .contains(
                            "META-INF/licences/LICENSE",
                            "META-INF/licences/BSD-3-Clause.txt",
                            "META-INF/licences/MPL-2.0.txt");
        }
    }

    /** Name by SHA-256. */
    private static Map<String, String> billed(Path target) throws IOException {
        return components(target)
                .collect(Collectors.toMap(
                        BillOfMaterialsIT::hash, part -> part.path("name").asText()));
    }

    private static String hash(JsonNode part) {
        return StreamSupport.stream(part.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> components(Path target) throws IOException {
        JsonNode bill = new ObjectMapper()
                .readTree(target.resolve("reverse-mentoring.cdx.json").toFile());
        assertThat(bill.path("specVersion").asText()).isEqualTo("1.6");
        return StreamSupport.stream(bill.path("components").spliterator(), false);
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
