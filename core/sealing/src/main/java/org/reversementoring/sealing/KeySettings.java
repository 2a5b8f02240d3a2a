package org.reversementoring.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * @param url JDBC URL of the key store's database, H2 or PostgreSQL
 * @param keyFile with the key-encryption key
 * @param transit the key-encryption key in its place; the file then only unwraps what it wrapped before. Null for the
 *     file
 */
public record KeySettings(
        String url,
        String user,
        String password,
        Path keyFile,
        @Nullable TransitSettings transit) {
    @Override
    public String toString() {
        return "[keys at " + url + "]";
    }
}
