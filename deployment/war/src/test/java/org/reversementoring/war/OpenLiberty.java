package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Open Liberty, which deploys what its configuration names, and keeps the database's pool. */
final class OpenLiberty extends AppServer {
    private final int port = Ports.free(1).get(0);
    private final Path server = work.resolve("servers/mentoring");
    private final Path deployment = server.resolve("configDropins/overrides/mentoring.xml");

    OpenLiberty(Path home, Path work, JavaHome java) {
        super(home, work, java);
    }

    @Override
    protected Map<String, String> install(Map<String, String> settings) throws IOException {
        Files.createDirectories(deployment.getParent());
        Database database = Database.of(settings);
        Files.writeString(server.resolve("server.xml"), """
                <server>
                  <featureManager>
                    <feature>servlet-6.0</feature><feature>jdbc-4.3</feature><feature>jndi-1.0</feature>
                  </featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%1$d" httpsPort="-1"/>
                  <library id="postgresql"><file name="%2$s"/></library>
                  <dataSource jndiName="jdbc/mentoring" type="javax.sql.ConnectionPoolDataSource" transactional="false">
                    <jdbcDriver libraryRef="postgresql"/>
                    <connectionManager maxPoolSize="16"/>
                    <properties.postgresql URL="%3$s" user="%4$s" password="%5$s"/>
                  </dataSource>
                  <dataSource jndiName="jdbc/mentoring-keys" type="javax.sql.ConnectionPoolDataSource"
                      transactional="false">
                    <jdbcDriver libraryRef="postgresql"/>
                    <connectionManager maxPoolSize="4"/>
                    <properties.postgresql URL="%3$s" user="%4$s" password="%5$s"/>
                  </dataSource>
                  <config updateTrigger="polled" monitorInterval="500ms"/>
                  <applicationMonitor updateTrigger="disabled"/>
                </server>
                """.formatted(
                        port, Database.driver(), database.url(), database.user(), database.password()));
        return Database.named(settings, "jdbc/mentoring", "jdbc/mentoring-keys");
    }

    @Override
    protected List<String> command() {
        return java(
                "@" + home.resolve("lib/platform/java/java9.options"),
                "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                home.resolve("bin/tools/ws-server.jar").toString(),
                "mentoring");
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of("WLP_USER_DIR", work.toString());
    }

    @Override
    protected boolean isUp() {
        return printed().contains("CWWKF0011I");
    }

    @Override
    protected void put(Path war) throws IOException {
        Path half = work.resolve("half.xml");
        Files.writeString(half, """
                <server>
                  <webApplication id="mentoring" location="%s" contextRoot="%s">
                    <classloader delegation="parentLast"/>
                  </webApplication>
                </server>
                """.formatted(war.toAbsolutePath(), CONTEXT));
        Files.move(half, deployment, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(deployment);
    }

    @Override
    protected int port() {
        return port;
    }
}
