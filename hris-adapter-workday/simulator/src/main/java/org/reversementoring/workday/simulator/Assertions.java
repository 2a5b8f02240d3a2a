package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The signed assertions of the JWT bearer grant, checked against the public key that is registered for the client. */
final class Assertions {
    private final Tenant tenant;
    private final Clock clock;
    private volatile @Nullable PublicKey key;

    Assertions(Tenant tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    void register(PublicKey publicKey) {
        key = publicKey;
    }

    /** Signed RS256 by the registered key, from the client, for the integration user, to Workday, and not over. */
    boolean holds(@Nullable String assertion) {
        String[] parts = assertion == null ? new String[0] : assertion.split("\\.");
        PublicKey registered = key;
        if (parts.length != 3 || registered == null) {
            return false;
        }
        try {
            JsonNode header = json(parts[0]);
            JsonNode claims = json(parts[1]);
            return header.path("alg").asText().equals("RS256")
                    && signed(parts[0] + "." + parts[1], parts[2], registered)
                    && claims.path("iss").asText().equals(tenant.clientId())
                    && claims.path("sub").asText().equals(tenant.isuUser())
                    && isForWorkday(claims.path("aud"))
                    && claims.path("exp").isNumber()
                    && clock.instant()
                            .isBefore(Instant.ofEpochSecond(claims.path("exp").asLong()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonNode json(String part) throws IOException {
        return Exchanges.JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean signed(String text, String signature, PublicKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(text.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static boolean isForWorkday(JsonNode audience) {
        return audience.isArray()
                ? StreamSupport.stream(audience.spliterator(), false)
                        .anyMatch(one -> one.asText().equals("wd"))
                : audience.asText().equals("wd");
    }
}
