package org.reversementoring.sealing;

import java.net.URI;
import java.util.function.Supplier;

/**
 * A key of the transit engine of OpenBao or Vault.
 *
 * @param url of the server, such as {@code https://bao.example.com:8200}
 * @param mount path of the transit engine, such as {@code transit}
 * @param key its name; it has to be made with {@code derived=true}
 * @param namespace "" for none
 * @param token asked for at each call, so that it may be renewed outside
 */
public record TransitSettings(URI url, String mount, String key, String namespace, Supplier<String> token) {
    private static final String PATH = "[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-]{1,64}){0,8}";

    public TransitSettings {
        require(mount.matches(PATH), "The transit engine's mount must be a path such as transit.");
        require(
                key.matches("[A-Za-z0-9_-]{1,64}"),
                "The transit key's name must have 1 to 64 letters, digits, - or _.");
        require(namespace.isEmpty() || namespace.matches(PATH), "The transit namespace must be a path such as people.");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return url + " " + mount + "/" + key;
    }
}
