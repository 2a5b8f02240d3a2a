package org.reversementoring.sealing;

import com.google.crypto.tink.Mac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.sealing.StoredKeys.Opened;

/**
 * Fingerprints by HMAC-SHA256 under one key of the product, kept in the key store beside the others. It is unwrapped
 * once at the start: it belongs to nobody, so nobody's erasure has to reach it.
 */
public final class TinkFingerprints implements Fingerprints {
    static final String OWNER = DataKey.PRODUCT + "fingerprints";

    private final Mac mac;

    private TinkFingerprints(Mac mac) {
        this.mac = mac;
    }

    static TinkFingerprints of(StoredKeys stored) {
        Opened opened = stored.findOrMake(OWNER, Keysets.FINGERPRINTS);
        try {
            return new TinkFingerprints(Keysets.primitive(opened.keys(), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException(
                    "The key of " + OWNER + " is of another kind: the key store was changed.");
        }
    }

    @Override
    public String of(String purpose, String text) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] rest = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream(name.length + 1 + rest.length);
        all.writeBytes(name);
        all.write(0);
        all.writeBytes(rest);
        try {
            return HexFormat.of().formatHex(mac.computeMac(all.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 failed", e);
        }
    }
}
