package org.reversementoring.demo;

import java.nio.file.Path;

/**
 * What {@code mvn -Pdemo} hands over as system properties.
 *
 * @param directory for everything the run writes; emptied at the start
 * @param exit true to end after the last step instead of serving on
 * @param apiPort 0 for a free port, as for the other ports
 */
record DemoSettings(Path directory, boolean exit, int apiPort, int keycloakPort, int workdayPort, int moodlePort) {
    static DemoSettings ofSystemProperties() {
        return new DemoSettings(
                Path.of(System.getProperty("demo.dir", "target/demo")).toAbsolutePath(),
                Boolean.getBoolean("demo.exit"),
                port("demo.port.api"),
                port("demo.port.keycloak"),
                port("demo.port.workday"),
                port("demo.port.moodle"));
    }

    private static int port(String property) {
        String value = System.getProperty(property, "0");
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(property + " must be a port from 0 to 65535; 0 takes a free one");
        }
        return Integer.parseInt(value);
    }
}
