package org.reversementoring.war;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.Driver;

/** The database that the product's settings name, for a server that keeps the pool itself. */
record Database(String url, String user, String password) {
    static Database of(Map<String, String> settings) {
        return new Database(
                settings.get("RM_DATABASE_URL"),
                settings.get("RM_DATABASE_USER"),
                settings.get("RM_DATABASE_PASSWORD"));
    }

    /** The settings with names of pools in place of the database's address, which the product then must not need. */
    static Map<String, String> named(Map<String, String> settings, String data, String keys) {
        Map<String, String> told = new HashMap<>(settings);
        told.keySet().removeIf(name -> name.startsWith("RM_DATABASE_"));
        told.put("RM_DATABASE_JNDI", data);
        told.put("RM_KEYS_DATABASE_JNDI", keys);
        return told;
    }

    /** The jar with PostgreSQL's driver. */
    static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
