package org.reversementoring.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.glassfish.jersey.internal.InternalProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Lets Keycloak's admin client call over Jersey. Its own RESTEasy would be a second JAX-RS beside ours, and class-path
 * order would decide which of the two serves the whole program.
 */
final class JerseyClientProvider implements ResteasyClientProvider {
    private static final long CONNECT_SECONDS = 3;
    private static final long ANSWER_SECONDS = 10;
    /** Of one answer: many times a page of accounts. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    /** From the first byte of an answer to its last. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** To make a realm takes Keycloak many seconds on a busy machine, and an administrator can wait. */
    private static final long ANSWER_SECONDS_AT_SETUP = 60;

    @Override
    public Client newRestEasyClient(
            @Nullable Object jsonProvider, @Nullable SSLContext sslContext, boolean disableTrustManager) {
        if (disableTrustManager) {
            throw new IllegalArgumentException("certificates are always verified");
        }
        return client(jsonProvider, sslContext, ANSWER_SECONDS);
    }

    /** For an administrator's own command. */
    static Client patient() {
        return client(null, null, ANSWER_SECONDS_AT_SETUP);
    }

    private static Client client(@Nullable Object jsonProvider, @Nullable SSLContext sslContext, long answerSeconds) {
        JerseyClientBuilder builder = new JerseyClientBuilder();
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        return builder.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(answerSeconds, TimeUnit.SECONDS)
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .register(new BoundedAnswers(MAX_BYTES, LONGEST))
                // Keycloak's interface takes roles away by DELETE with a body.
                .property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true)
                // On GlassFish and Payara the server's Jersey calls, and would force its JSON-B upon Keycloak's
                // records.
                .property(InternalProperties.JSON_FEATURE, "Jackson")
                .register(jsonProvider == null ? json() : jsonProvider)
                .build();
    }

    /** A newer Keycloak may answer with fields that this client does not know yet. */
    private static JacksonJsonProvider json() {
        return new JacksonJsonProvider(JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> resource) {
        return WebResourceFactory.newResource(resource, target);
    }
}
