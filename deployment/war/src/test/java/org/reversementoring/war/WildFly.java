package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** WildFly in its standard configuration, which deploys what lies in its folder deployments. */
final class WildFly extends AppServer {
    private final List<Integer> ports = Ports.free(4);
    private final Path base = work.resolve("standalone");
    private final Path war = base.resolve("deployments/mentoring.war");

    WildFly(Path home, Path work, JavaHome java) {
        super(home, work, java);
    }

    @Override
    protected Map<String, String> install(Map<String, String> settings) throws IOException {
        Files.createDirectories(war.getParent());
        Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        return settings;
    }

    @Override
    protected List<String> command() {
        return List.of(
                "sh",
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port(),
                "-Djboss.https.port=" + ports.get(1),
                "-Djboss.management.http.port=" + ports.get(2),
                "-Djboss.management.https.port=" + ports.get(3));
    }

    @Override
    protected Map<String, String> environment() {
        List<String> java = java("-Djboss.bind.address=127.0.0.1", "-Djava.net.preferIPv4Stack=true");
        return Map.of("JAVA", java.get(0), "JAVA_OPTS", String.join(" ", java.subList(1, java.size())));
    }

    @Override
    protected boolean isUp() {
        return printed().contains("WFLYSRV0025");
    }

    @Override
    protected void put(Path file) throws IOException {
        Folders.place(file, war);
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(war);
    }

    @Override
    protected int port() {
        return ports.get(0);
    }
}
