package org.reversementoring.sealing;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * @param url JDBC URL of the key store's database, H2 or PostgreSQL
 * @param keyFile with the key-encryption key
 * @param transit the key-encryption key in its place; the file then only unwraps what it wrapped before. Null for the
 *     file
 * @param given a server's pool, in place of the URL, which then only names it; null for a pool of our own
 */
public record KeySettings(
        String url,
        String user,
        String password,
        Path keyFile,
        @Nullable TransitSettings transit,
        @Nullable DataSource given) {
    /** With a pool of our own. */
    public KeySettings(String url, String user, String password, Path keyFile, @Nullable TransitSettings transit) {
        this(url, user, password, keyFile, transit, null);
    }

    @Override
    public String toString() {
        return "[keys at " + url + "]";
    }
}
