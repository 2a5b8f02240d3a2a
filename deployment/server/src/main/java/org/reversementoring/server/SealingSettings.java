package org.reversementoring.server;

import java.nio.file.Path;
import org.reversementoring.sealing.KeySettings;

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
                Path.of(settings.get(Setting.RM_KEY_FILE)));
    }
}
