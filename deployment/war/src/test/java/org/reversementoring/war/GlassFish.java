package org.reversementoring.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** GlassFish with a domain of this run, which deploys what lies in its folder autodeploy. */
class GlassFish extends AppServer {
    /** What the distribution's domain listens on, HTTP first. */
    private static final List<Integer> USUAL = List.of(8080, 8181, 4848, 3700, 3820, 3920, 8686, 6666, 9009);

    private static final String SERVER = "<config name=\"server-config\">";
    private static final String TEMPLATE = "<config name=\"default-config\"";

    private final List<Integer> ports = Ports.free(USUAL.size());
    private final Path domain = work.resolve("domains/domain1");
    private final Path deployed = domain.resolve("autodeploy/mentoring.war");

    GlassFish(Path home, Path work, JavaHome java) {
        super(home, work, java);
    }

    @Override
    protected final Map<String, String> install(Map<String, String> settings) throws IOException {
        Folders.copy(home.resolve("glassfish/domains/domain1"), domain);
        Files.createDirectories(deployed.getParent());
        Path file = domain.resolve("config/domain.xml");
        String all = Files.readString(file);
        int end = all.indexOf(TEMPLATE);
        Files.writeString(file, configure(all.substring(0, end)) + all.substring(end));
        return settings;
    }

    /**
     * Moves every listener to a free port of 127.0.0.1, keeps messaging, which listens on all addresses, from starting,
     * and gives the flags of every server.
     *
     * @param given what the distribution says of its one server
     */
    protected String configure(String given) {
        String mine = given.replace("0.0.0.0", "127.0.0.1")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace("<jvm-options>-Xmx512m</jvm-options>", options())
                .replace(SERVER, SERVER + """
                        <jms-service type="REMOTE" default-jms-host="none">
                          <jms-host name="none" host="127.0.0.1" port="9" lazy-init="false"/>
                        </jms-service>
                        """);
        for (int i = 0; i < USUAL.size(); i++) {
            mine = mine.replace("\"" + USUAL.get(i) + "\"", "\"" + ports.get(i) + "\"")
                    .replace("=" + USUAL.get(i) + "<", "=" + ports.get(i) + "<");
        }
        return mine;
    }

    private String options() {
        List<String> java = java();
        List<String> options = new ArrayList<>(java.subList(1, java.size()));
        // The domain names a key store without its password: no HTTPS call of any application would succeed.
        options.add("-Djavax.net.ssl.keyStorePassword=changeit");
        return options.stream()
                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected final List<String> command() {
        return List.of(
                "bash",
                home.resolve("bin/asadmin").toString(),
                "start-domain",
                "--domaindir",
                domain.getParent().toString(),
                "--verbose",
                "domain1");
    }

    @Override
    protected final Map<String, String> environment() {
        return Map.of(
                "AS_JAVA", java.path().toString(), "JAVA_HOME", java.path().toString());
    }

    @Override
    protected final boolean isUp() {
        return status(address() + "/") == 200;
    }

    @Override
    protected final void put(Path war) throws IOException {
        Folders.place(war, deployed);
    }

    @Override
    protected final void remove() throws IOException {
        Files.delete(deployed);
    }

    /**
     * What it validated last stays, threads of its pools (FelixResolver, weld-worker) keep the context class loader of
     * whom they were started for, and Payara does not forget the application's names (ComponentEnvManagerImpl).
     */
    @Override
    protected final boolean letsGo() {
        return false;
    }

    @Override
    protected final List<Path> logs() {
        return List.of(domain.resolve("logs/server.log"));
    }

    @Override
    protected final int port() {
        return ports.get(0);
    }
}
