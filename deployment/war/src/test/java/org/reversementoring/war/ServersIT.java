package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The WAR as it is packed, one file for every server: deployed, used with tokens of a real Keycloak on a real
 * PostgreSQL, undeployed without a trace and deployed again. The table stands in target/servers.txt.
 */
class ServersIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path WAR = Path.of(System.getProperty("rm.war"));
    private static final List<Row> ROWS = new ArrayList<>();

    private static Path folder;
    private static World world;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("servers")), "run-");
        world = new World(folder);
    }

    @AfterAll
    static void tell() throws IOException {
        world.close();
        String table = "One file on every server: sha256 " + digest() + ", " + Files.size(WAR) / 1_000_000 + " MB\n\n"
                + Row.HEADING + "\n" + ROWS.stream().map(Row::toString).collect(Collectors.joining("\n")) + "\n";
        Files.writeString(TARGET.resolve("servers.txt"), table);
        System.out.println("\n" + table);
    }

    private static String digest() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(WAR)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Offer> offers() {
        return Offer.asked();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offers")
    void theSameWarServesOn(Offer offer) throws IOException {
        Trial trial = new Trial(world, offer, WAR, folder.resolve(offer.key()));
        ROWS.add(trial.row());
        trial.run();
        Assumptions.assumeTrue(trial.row().skipped.isEmpty(), trial.row().skipped);
    }
}
