package org.reversementoring.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key-encryption key that never leaves OpenBao or Vault. The owner is the context from which the engine derives the
 * wrapping key: associated data would bind it as well, but the engine's rewrap does not take them.
 */
final class TransitKeyWrapping implements KeyWrapping {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v([1-9][0-9]{0,8}):[A-Za-z0-9+/=]{1,100000}");
    private static final String PROBE = DataKey.PRODUCT + "probe";

    private final TransitSettings settings;
    private final TransitClient client;

    TransitKeyWrapping(TransitSettings settings, Duration patience) {
        this.settings = settings;
        this.client = new TransitClient(settings, patience);
    }

    @Override
    public String describe() {
        return "the transit key " + settings;
    }

    /** Asks by wrapping: that needs no permission beyond what sealing needs. */
    @Override
    public String current() {
        return wrap(PROBE, new byte[] {0}).kekRef();
    }

    @Override
    public boolean owns(String kekRef) {
        return kekRef.startsWith(prefix());
    }

    @Override
    public Wrapped wrap(String owner, byte[] key) {
        return wrapped(
                client.post("encrypt/" + settings.key(), Map.of("plaintext", base64(key), "context", context(owner))));
    }

    @Override
    public byte[] unwrap(String owner, Wrapped wrapped) {
        JsonNode answer = client.post(
                "decrypt/" + settings.key(), Map.of("ciphertext", text(wrapped), "context", context(owner)));
        try {
            byte[] key = Base64.getDecoder().decode(answer.path("plaintext").asText(""));
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw noKey();
        }
        throw noKey();
    }

    @Override
    public Wrapped rewrap(String owner, Wrapped wrapped) {
        return wrapped(client.post(
                "rewrap/" + settings.key(), Map.of("ciphertext", text(wrapped), "context", context(owner))));
    }

    @Override
    public void newVersion() {
        client.post("keys/" + settings.key() + "/rotate", Map.of());
    }

    @Override
    public void close() {
        client.close();
    }

    private Wrapped wrapped(JsonNode answer) {
        String text = answer.path("ciphertext").asText("");
        Matcher parts = CIPHERTEXT.matcher(text);
        if (!parts.matches()) {
            throw new KeysUnavailableException(client + " answered with what is no wrapped key.");
        }
        return new Wrapped(prefix() + parts.group(1), text);
    }

    private String text(Wrapped wrapped) {
        if (!CIPHERTEXT.matcher(wrapped.text()).matches()) {
            throw new KeysUnavailableException("The key store holds a key that " + client + " did not wrap.");
        }
        return wrapped.text();
    }

    private KeysUnavailableException noKey() {
        return new KeysUnavailableException(client + " answered with what is no key.");
    }

    private String prefix() {
        return "transit:" + settings.mount() + "/" + settings.key() + ":v";
    }

    private static String context(String owner) {
        return base64(owner.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
