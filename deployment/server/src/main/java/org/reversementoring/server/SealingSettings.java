package org.reversementoring.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reversementoring.sealing.KeySettings;
import org.reversementoring.sealing.KeysUnavailableException;
import org.reversementoring.sealing.TransitSettings;

/** What the settings say about keys. */
public final class SealingSettings {
    private SealingSettings() {}

    /** The key store of its own, or else the schema of keys in the product's database. */
    public static KeySettings of(Settings settings) {
        boolean own = settings.has(Setting.RM_KEYS_DATABASE_URL);
        return new KeySettings(
                settings.get(own ? Setting.RM_KEYS_DATABASE_URL : Setting.RM_DATABASE_URL),
                settings.get(own ? Setting.RM_KEYS_DATABASE_USER : Setting.RM_DATABASE_USER),
                settings.get(own ? Setting.RM_KEYS_DATABASE_PASSWORD : Setting.RM_DATABASE_PASSWORD),
                Path.of(settings.get(Setting.RM_KEY_FILE)),
                settings.has(Setting.RM_KEK_TRANSIT_URL) ? transit(settings) : null,
                given(settings, own));
    }

    /** A store of its own by URL is not looked for in the server's pool of the product's data. */
    private static @Nullable DataSource given(Settings settings, boolean own) {
        if (settings.has(Setting.RM_KEYS_DATABASE_JNDI)) {
            return ServerPools.find(settings, Setting.RM_KEYS_DATABASE_JNDI);
        }
        return !own && settings.has(Setting.RM_DATABASE_JNDI)
                ? ServerPools.find(settings, Setting.RM_DATABASE_JNDI)
                : null;
    }

    private static TransitSettings transit(Settings settings) {
        return new TransitSettings(
                URI.create(settings.get(Setting.RM_KEK_TRANSIT_URL)),
                settings.get(Setting.RM_KEK_TRANSIT_MOUNT),
                settings.get(Setting.RM_KEK_TRANSIT_KEY),
                settings.get(Setting.RM_KEK_TRANSIT_NAMESPACE),
                () -> token(settings));
    }

    private static String token(Settings settings) {
        if (!settings.has(Setting.RM_KEK_TRANSIT_TOKEN_SINK)) {
            return settings.get(Setting.RM_KEK_TRANSIT_TOKEN);
        }
        try {
            return Files.readString(Path.of(settings.get(Setting.RM_KEK_TRANSIT_TOKEN_SINK)))
                    .strip();
        } catch (IOException e) {
            throw new KeysUnavailableException(
                    "The token file that " + Setting.RM_KEK_TRANSIT_TOKEN_SINK + " names cannot be read.");
        }
    }
}
