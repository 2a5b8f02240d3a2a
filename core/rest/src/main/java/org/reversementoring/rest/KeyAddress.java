package org.reversementoring.rest;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.reversementoring.outgoing.BoundedAnswer;
import org.reversementoring.outgoing.OnlyReference;

/** The one fixed address of the sign-on's public keys. No redirects; the answer is bounded in time and size. */
final class KeyAddress implements AutoCloseable {
    static final int MAX_BYTES = 64 * 1024;
    /** From connecting to the end of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    static final int LEAST_RSA_BITS = 2048;

    private final URI address;
    private final OnlyReference<HttpClient> client = new OnlyReference<>(HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build());

    KeyAddress(URI address) {
        this.address = address;
    }

    /**
     * The keys for signatures, by their ids.
     *
     * @throws IOException whose message says what is wrong, without a word of the answer
     */
    Map<String, JWK> fetch() throws IOException {
        HttpResponse<byte[]> answer = answer(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("the answer has the status " + answer.statusCode());
        }
        try {
            return usable(JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (ParseException e) {
            throw new IOException("the answer is no key set");
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        HttpClient open = client.get().orElseThrow(() -> new IOException("the product ends"));
        try {
            return BoundedAnswer.await(open.sendAsync(request, BoundedAnswer.ofAtMost(MAX_BYTES)), PATIENCE);
        } catch (TimeoutException e) {
            throw new IOException("the answer was not complete after " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the answer");
        } catch (BoundedAnswer.TooLongException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("no connection (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Map<String, JWK> usable(JWKSet set) {
        Map<String, JWK> keys = new HashMap<>();
        for (JWK key : set.getKeys()) {
            boolean forSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
            boolean strong = key instanceof ECKey || (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS);
            if (key.getKeyID() != null && forSignatures && strong) {
                keys.put(key.getKeyID(), key.toPublicJWK());
            }
        }
        return Map.copyOf(keys);
    }
}
