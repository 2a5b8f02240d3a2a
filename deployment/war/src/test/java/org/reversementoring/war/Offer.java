package org.reversementoring.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The servers that the WAR is tried on. */
enum Offer {
    TOMCAT_11("Tomcat 11", "tomcat", "server.tomcat", 17, Tomcat::withPools),
    TOMCAT_10_1("Tomcat 10.1", "tomcat", "server.tomcat10", 17, Tomcat::withoutPools),
    JETTY_12_1("Jetty 12.1", "jetty-home", "server.jetty-home", 17, Jetty::new),
    OPEN_LIBERTY("Open Liberty", "openliberty-runtime", "server.openliberty-runtime", 17, OpenLiberty::new),
    WILDFLY_39("WildFly 39", "wildfly-dist", "server.wildfly-dist", 17, WildFly::new),
    GLASSFISH_8("GlassFish 8", "glassfish", "server.glassfish", 21, GlassFish::new),
    PAYARA_7("Payara 7", "payara", "server.payara", 21, Payara::new);

    /** Makes one to run. */
    interface Maker {
        AppServer make(Path home, Path work, JavaHome java);
    }

    final String title;
    /** The least JDK that it starts with. */
    final int leastJdk;

    private final String artifact;
    private final String property;
    private final Maker maker;

    Offer(String title, String artifact, String property, int leastJdk, Maker maker) {
        this.title = title;
        this.artifact = artifact;
        this.property = property;
        this.leastJdk = leastJdk;
        this.maker = maker;
    }

    /** Those that {@code rm.servers} names, in the order of this list. */
    static List<Offer> asked() {
        List<String> names = List.of(System.getProperty("rm.servers").split(","));
        List<String> unknown = names.stream()
                .filter(name ->
                        Arrays.stream(values()).noneMatch(offer -> offer.key().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("rm.servers names " + unknown + "; there are "
                    + Arrays.stream(values()).map(Offer::key).toList());
        }
        return Arrays.stream(values())
                .filter(offer -> names.contains(offer.key()))
                .toList();
    }

    /** Such as tomcat-11. */
    String key() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    String version() {
        return System.getProperty(property);
    }

    /** @param work an empty folder of this run */
    AppServer make(Path work, JavaHome java) {
        return maker.make(home(), work, java);
    }

    /** The only folder in the unpacked zip. */
    private Path home() {
        Path unpacked = Path.of(System.getProperty("rm.cache"), "servers", artifact + "-" + version());
        try (Stream<Path> inside = Files.list(unpacked)) {
            return inside.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("not unpacked: " + unpacked, e);
        }
    }
}
