package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Jetty from jetty-home, which deploys what lies in its base's folder webapps. */
final class Jetty extends AppServer {
    private final int port = Ports.free(1).get(0);
    private final Path war = work.resolve("webapps/mentoring.war");

    Jetty(Path home, Path work, JavaHome java) {
        super(home, work, java);
    }

    @Override
    protected Map<String, String> install(Map<String, String> settings) throws IOException {
        for (String folder : List.of("start.d", "environments", "webapps", "temp")) {
            Files.createDirectories(work.resolve(folder));
        }
        Files.writeString(work.resolve("start.d/server.ini"), """
                --module=http
                --module=ee11-deploy
                """);
        return settings;
    }

    @Override
    protected List<String> command() {
        return java(
                "-Djetty.home=" + home,
                "-Djetty.base=" + work,
                "-Djava.io.tmpdir=" + work.resolve("temp"),
                "-jar",
                home.resolve("start.jar").toString(),
                "jetty.http.host=127.0.0.1",
                "jetty.http.port=" + port,
                "jetty.deploy.scanInterval=1");
    }

    @Override
    protected boolean isUp() {
        return printed().contains("Started oejs.Server");
    }

    @Override
    protected void put(Path given) throws IOException {
        Folders.place(given, war);
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(war);
    }

    @Override
    protected int port() {
        return port;
    }
}
