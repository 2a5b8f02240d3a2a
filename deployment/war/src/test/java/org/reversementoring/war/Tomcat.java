package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Tomcat, which deploys what lies in its folder webapps. Version 11 keeps the database's pool, 10.1 leaves it to us.
 */
final class Tomcat extends AppServer {
    private final int port = Ports.free(1).get(0);
    private final Path webapps = work.resolve("webapps");

    private final boolean pools;

    private Tomcat(Path home, Path work, JavaHome java, boolean pools) {
        super(home, work, java);
        this.pools = pools;
    }

    static Tomcat withPools(Path home, Path work, JavaHome java) {
        return new Tomcat(home, work, java, true);
    }

    static Tomcat withoutPools(Path home, Path work, JavaHome java) {
        return new Tomcat(home, work, java, false);
    }

    @Override
    protected Map<String, String> install(Map<String, String> settings) throws IOException {
        for (String folder : List.of("conf", "lib", "logs", "temp", "work", "webapps")) {
            Files.createDirectories(work.resolve(folder));
        }
        Files.copy(home.resolve("conf/web.xml"), work.resolve("conf/web.xml"));
        Files.writeString(work.resolve("conf/server.xml"), """
                <Server port="-1">
                  <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
                  <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
                  <Service name="Catalina">
                    <Connector port="%d" address="127.0.0.1" maxThreads="20" minSpareThreads="2"/>
                    <Engine name="Catalina" defaultHost="localhost" backgroundProcessorDelay="1">
                      <Host name="localhost" appBase="webapps" unpackWARs="true" autoDeploy="true"/>
                    </Engine>
                  </Service>
                </Server>
                """.formatted(port));
        if (!pools) {
            return settings;
        }
        Database database = Database.of(settings);
        Files.copy(Database.driver(), work.resolve("lib/postgresql.jar"));
        Files.writeString(
                work.resolve("conf/context.xml"), """
                <Context>
                  <Resource name="jdbc/mentoring" auth="Container" type="javax.sql.DataSource"
                      driverClassName="org.postgresql.Driver" url="%1$s" username="%2$s" password="%3$s" maxTotal="16"/>
                  <Resource name="jdbc/mentoring-keys" auth="Container" type="javax.sql.DataSource"
                      driverClassName="org.postgresql.Driver" url="%1$s" username="%2$s" password="%3$s" maxTotal="4"/>
                </Context>
                """.formatted(database.url(), database.user(), database.password()));
        return Database.named(settings, "jdbc/mentoring", "jdbc/mentoring-keys");
    }

    @Override
    protected List<String> command() {
        String path = home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar");
        return java(
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + work,
                "-Djava.io.tmpdir=" + work.resolve("temp"),
                "-cp",
                path,
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }

    @Override
    protected boolean isUp() {
        return printed().contains("Server startup in");
    }

    @Override
    protected void put(Path war) throws IOException {
        Folders.place(war, webapps.resolve("mentoring.war"));
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(webapps.resolve("mentoring.war"));
    }

    @Override
    protected int port() {
        return port;
    }
}
