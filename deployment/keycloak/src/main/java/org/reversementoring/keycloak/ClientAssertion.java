package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With what a client shows who it is instead of a secret: a short JWT signed by its key (RFC 7523). */
public final class ClientAssertion {
    private static final int LEAST_BITS = 2048;
    private static final long LIVES_SECONDS = 30;
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateKey key;
    private final Clock clock;

    private ClientAssertion(RSAPrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Reads an unencrypted RSA key in PKCS#8 from a PEM file, which may hold the certificate too.
     *
     * @throws IllegalArgumentException with what is wrong, and nothing of the file
     */
    public static ClientAssertion read(Path file, Clock clock) {
        String pem;
        try {
            pem = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException("names a file that cannot be read");
        }
        Matcher found = PKCS8.matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException(
                    "must be a PEM file with BEGIN PRIVATE KEY; openssl pkcs8 -topk8 -nocrypt makes one");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (key.getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalArgumentException("must hold an RSA key of " + LEAST_BITS + " bits or more");
            }
            return new ClientAssertion(key, clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must hold an RSA key");
        }
    }

    /**
     * The fields of a request for a token that take the place of a secret. Each assertion is good for one request.
     *
     * @param issuer for whom it is, exactly as the issuer names itself
     */
    public Map<String, String> fields(String clientId, String issuer) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                signed(clientId, issuer));
    }

    private String signed(String clientId, String issuer) {
        long now = clock.instant().getEpochSecond();
        String claims = JsonNodeFactory.instance
                .objectNode()
                .put("iss", clientId)
                .put("sub", clientId)
                .put("aud", issuer)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + LIVES_SECONDS)
                .toString();
        String text = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a client assertion cannot be signed", e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ClientAssertion";
    }
}
