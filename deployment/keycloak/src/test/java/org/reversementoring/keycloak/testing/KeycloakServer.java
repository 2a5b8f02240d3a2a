package org.reversementoring.keycloak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reversementoring.keycloak.Administrator;
import org.reversementoring.keycloak.TokenEndpoint;

/**
 * A real Keycloak on 127.0.0.1 with the product's realm, people and test clients. It works on a private copy of the
 * imported realm, so servers do not disturb one another. The first start of a realm takes about half a minute, each
 * further one about nine seconds.
 *
 * <p>Tokens name their issuer after the address that asked for them: always use {@link #url()}, never localhost.
 */
public final class KeycloakServer implements AutoCloseable {
    /** Who administers the whole server and can make realms. */
    public static final Administrator ROOT = new Administrator("master", "root", "test-password-of-root");

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final TestRealm realm;
    private final Path instance;
    private final KeycloakProcess process;
    private final Thread atExit = new Thread(this::stop, "stop-keycloak");
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final URI url;
    private final TokenEndpoint tokens;

    private KeycloakServer(TestRealm realm, KeycloakDistribution distribution, Path snapshot, int port)
            throws IOException {
        this.realm = realm;
        instance = Files.createTempDirectory("rm-keycloak-");
        Directories.copy(snapshot, instance.resolve("data"));
        // The cache is named again at the start: without it Keycloak would look for other Keycloaks in the network.
        process = KeycloakProcess.start(
                distribution,
                instance,
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            url = awaitReady();
            tokens = TokenEndpoint.of(issuer());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts on a free port. */
    public static KeycloakServer start(TestRealm realm) {
        return start(realm, 0);
    }

    /**
     * Starts on the given port; 0 takes a free one.
     *
     * @throws IllegalStateException with the last lines of Keycloak's log when it is not ready after 180 s
     */
    public static KeycloakServer start(TestRealm realm, int port) {
        return start(realm, port, KeycloakDistribution.ready(), KeycloakDistribution.cache());
    }

    static KeycloakServer start(TestRealm realm, int port, KeycloakDistribution distribution, Path snapshots) {
        try {
            return new KeycloakServer(realm, distribution, RealmSnapshot.of(realm, distribution, snapshots), port);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Keycloak", e);
        }
    }

    /** Such as {@code http://127.0.0.1:41815}. */
    public URI url() {
        return url;
    }

    /** The exact {@code iss} of the realm's tokens. */
    public String issuer() {
        return url + "/realms/" + realm.name();
    }

    public URI jwks() {
        return URI.create(issuer() + "/protocol/openid-connect/certs");
    }

    /** Completes with the exit status when Keycloak has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    /** The end of Keycloak's log; not after {@link #close()}. */
    public String lastLines() {
        return process.lastLines();
    }

    /** An access token of a person, by the client {@link TestRealm#CLIENT}. */
    public String token(String username, String password) {
        return tokens.ofPerson(TestRealm.CLIENT, username, password);
    }

    /**
     * Keycloak's answer to a person who signs in by its page: access, refresh and ID token. They say when that was, as
     * those of {@link #token(String, String)} do not.
     */
    public JsonNode signInByPage(String username, String password) {
        return new PageSignIn(issuer(), tokens).signIn(username, password);
    }

    /** An access token of somebody in {@link TestRealm#staffed()}. */
    public String token(String username) {
        return token(username, TestRealm.PASSWORD);
    }

    /** An access token of a service for itself. */
    public String tokenOfClient(String clientId, String secret) {
        return tokens.ofClient(clientId, secret);
    }

    /** The token endpoint, for grants that have no method here. */
    public TokenEndpoint tokens() {
        return tokens;
    }

    private URI awaitReady() {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (!process.alive()) {
                throw process.failure("ended while it started");
            }
            Matcher listening = LISTENING.matcher(process.log());
            if (listening.find()) {
                return URI.create("http://127.0.0.1:" + listening.group(1));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw process.failure("was interrupted while it started");
            }
        }
        throw process.failure("is not ready after " + START_LIMIT.toSeconds() + " s");
    }

    private void stop() {
        if (stopped.compareAndSet(false, true)) {
            process.close();
            Directories.delete(instance);
        }
    }

    /** Stops Keycloak at once and deletes its data. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already: the hook runs or has run, and stops only once.
            return;
        }
    }
}
