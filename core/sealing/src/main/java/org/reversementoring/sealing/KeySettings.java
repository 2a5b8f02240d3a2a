package org.reversementoring.sealing;

import java.nio.file.Path;

/**
 * @param url JDBC URL of the key store's database, H2 or PostgreSQL
 * @param keyFile with the key-encryption key
 */
public record KeySettings(String url, String user, String password, Path keyFile) {
    @Override
    public String toString() {
        return "[keys at " + url + "]";
    }
}
