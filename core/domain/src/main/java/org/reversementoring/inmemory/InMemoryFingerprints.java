package org.reversementoring.inmemory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reversementoring.confidentiality.Fingerprints;

/** Fingerprints under a key that lives as long as this object. */
public final class InMemoryFingerprints implements Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] key = new byte[32];

    public InMemoryFingerprints() {
        new SecureRandom().nextBytes(key);
    }

    @Override
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }
}
