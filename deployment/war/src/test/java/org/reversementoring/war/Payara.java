package org.reversementoring.war;

import java.nio.file.Path;

/** Payara, a GlassFish with a data grid. */
final class Payara extends GlassFish {
    Payara(Path home, Path work, JavaHome java) {
        super(home, work, java);
    }

    /** The grid listens on all addresses and looks for others. */
    @Override
    protected String configure(String given) {
        return super.configure(given)
                .replace(
                        "<hazelcast-runtime-configuration ",
                        "<hazelcast-runtime-configuration das-bind-address=\"127.0.0.1\" ")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\" clustering-enabled=\"false\">");
    }
}
