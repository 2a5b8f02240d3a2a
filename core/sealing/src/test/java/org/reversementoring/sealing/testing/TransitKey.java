package org.reversementoring.sealing.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of type aes256-gcm96 with its versions. A key that is not derived ignores the context, as the real one does.
 */
final class TransitKey {
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v(\\d+):(.+)");
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean derived;
    private final List<byte[]> versions = new ArrayList<>();
    private int minDecryptionVersion = 1;

    TransitKey(boolean derived) {
        this.derived = derived;
        rotate();
    }

    synchronized void rotate() {
        versions.add(random(32));
    }

    synchronized void minDecryptionVersion(int version) {
        minDecryptionVersion = version;
    }

    synchronized Map<String, ?> describe() {
        return Map.of(
                "type",
                "aes256-gcm96",
                "derived",
                derived,
                "latest_version",
                versions.size(),
                "min_decryption_version",
                minDecryptionVersion);
    }

    synchronized Map<String, ?> encrypt(String context, String plaintext) {
        int version = versions.size();
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, version, context, nonce, decoded(plaintext));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Map.of(
                "ciphertext",
                "vault:v" + version + ":" + Base64.getEncoder().encodeToString(all),
                "key_version",
                version);
    }

    synchronized String decrypt(String context, String ciphertext) {
        Matcher parts = CIPHERTEXT.matcher(ciphertext);
        if (!parts.matches()) {
            throw new TransitRefusedException(400, "invalid ciphertext: no prefix");
        }
        int version = Integer.parseInt(parts.group(1));
        if (version < minDecryptionVersion) {
            throw new TransitRefusedException(400, "ciphertext or signature version is disallowed by policy (too old)");
        }
        if (version > versions.size()) {
            throw new TransitRefusedException(400, "invalid ciphertext: version is too new");
        }
        byte[] all = decoded(parts.group(2));
        if (all.length <= NONCE_BYTES) {
            throw new TransitRefusedException(400, "invalid ciphertext length");
        }
        ByteBuffer in = ByteBuffer.wrap(all);
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return Base64.getEncoder().encodeToString(cipher(Cipher.DECRYPT_MODE, version, context, nonce, sealed));
    }

    private byte[] cipher(int mode, int version, String context, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(version, context), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new TransitRefusedException(400, "cipher: message authentication failed");
        }
    }

    private byte[] key(int version, String context) throws GeneralSecurityException {
        byte[] key = versions.get(version - 1);
        if (!derived) {
            return key;
        }
        if (context.isEmpty()) {
            throw new TransitRefusedException(400, "missing 'context' for key derivation");
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(decoded(context));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new TransitRefusedException(400, "illegal base64 data at input byte 0");
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
