package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. */
final class Version {
    static final String OF_THE_PRODUCT = read();

    private Version() {}

    /** As the build wrote it into the jar; classes outside of a jar are of no version. */
    private static String read() {
        Properties properties = new Properties();
        try (InputStream in =
                Version.class.getResourceAsStream("/META-INF/maven/org.reversementoring/rm-server/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unpacked");
    }
}
