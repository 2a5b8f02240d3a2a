package org.reversementoring.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Access tokens. After a 0 come header and claims, apart by a line break, which are signed with the right key, so that
 * the search gets behind the signature; anything else is a token as it comes, and none of those may pass.
 */
public final class Tokens {
    private static final String ISSUER = "http://127.0.0.1/realms/test";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ECKey KEY = key();
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final TokenVerifier VERIFIER = new TokenVerifier(
            ISSUER,
            keys(),
            "reverse-mentoring-api",
            List.of("RS256", "PS256", "ES256"),
            StepUp.DEFAULT,
            () -> NOW,
            100);

    private Tokens() {}

    public static void read(byte[] data) {
        boolean signed = data.length > 0 && data[0] == 0;
        VerifiedToken verified;
        try {
            verified = VERIFIER.verify(signed ? signed(data) : new String(data, StandardCharsets.ISO_8859_1));
        } catch (TokenRefusedException e) {
            return;
        }
        if (!signed || !verified.account().startsWith(ISSUER + "|")) {
            throw new AssertionError("a token that nobody of ours signed has passed");
        }
    }

    private static String signed(byte[] data) {
        int end = 1;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        String content = BASE64.encodeToString(Arrays.copyOfRange(data, 1, end)) + "."
                + BASE64.encodeToString(Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KEY.toECPrivateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI keys() {
        try {
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer signOn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            signOn.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            // Its own thread is a daemon where the one that starts it is: the search ends.
            Thread thread = new Thread(signOn::start, "sign-on");
            thread.setDaemon(true);
            thread.start();
            return URI.create("http://127.0.0.1:" + signOn.getAddress().getPort() + "/keys");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
