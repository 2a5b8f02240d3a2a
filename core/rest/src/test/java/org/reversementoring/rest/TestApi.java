package org.reversementoring.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.reversementoring.access.Action;
import org.reversementoring.access.Policy;
import org.reversementoring.access.SignIn;
import org.reversementoring.access.StaffRole;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryIdempotencyKeys;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/**
 * The API on a real HTTP server of loopback, with the domain in memory and a sign-on of its own: a key pair whose
 * public half is served as a key set. No Keycloak is needed to test resources.
 */
final class TestApi implements AutoCloseable {
    static final String ISSUER = "http://127.0.0.1/realms/test";
    static final String AUDIENCE = "reverse-mentoring-api";

    final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    final List<Action> performed = new ArrayList<>();
    final Policy policy = new Policy((action, standing, verdict) -> performed.add(action));
    final RSAKey key;
    private final HttpServer signOn;
    private final HttpServer api;

    /** @param resources makes the resources under test out of this kit's unit of work and policy */
    TestApi(Function<TestApi, List<?>> resources) {
        this(resources, new RateLimits(RateLimits.PerMinute.UNLIMITED));
    }

    TestApi(Function<TestApi, List<?>> resources, RateLimits limits) {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            signOn = server();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            signOn.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            signOn.start();
            TokenVerifier verifier = new TokenVerifier(
                    ISSUER,
                    URI.create("http://127.0.0.1:" + signOn.getAddress().getPort() + "/keys"),
                    AUDIENCE,
                    List.of("RS256", "PS256", "ES256"),
                    StepUp.DEFAULT);
            SignIn signIn = new SignIn(
                    work,
                    new InMemoryAccountBindings(),
                    number -> Optional.of(new SignIn.Employee(person(number.value()), number, true)));
            api = server();
            api.createContext(
                    "/api/v1/",
                    new JdkHttpHandlerContainerProvider()
                            .createContainer(
                                    HttpHandler.class,
                                    Api.of(
                                            verifier,
                                            t -> signIn.signIn(t.account(), t.employeeNumber(), t.roles()),
                                            work,
                                            new InMemoryIdempotencyKeys(),
                                            Clock.systemUTC(),
                                            limits,
                                            resources.apply(this))));
            api.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + api.getAddress().getPort() + "/api/v1/";
    }

    /** The person behind an employee number; the same for the same number. */
    static PersonId person(String number) {
        return new PersonId(
                UUID.nameUUIDFromBytes(new EmployeeNumber(number).value().getBytes(StandardCharsets.UTF_8)));
    }

    /** A good access token. */
    String token(String employeeNumber, StaffRole... roles) {
        return token(
                header -> {},
                claims -> claims.claim("employee_number", employeeNumber)
                        .subject("subject-of-" + employeeNumber)
                        .claim(
                                "realm_access",
                                Map.of(
                                        "roles",
                                        Stream.of(roles).map(StaffRole::claim).toList())));
    }

    /** Of an account without an employee number. */
    String office(String account, StaffRole role) {
        return token(
                header -> {},
                claims -> claims.subject(account).claim("realm_access", Map.of("roles", List.of(role.claim()))));
    }

    /** A token with any change to a good one. */
    String token(Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
        try {
            JWSHeader.Builder head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("test");
            header.accept(head);
            Instant now = Instant.now();
            JWTClaimsSet.Builder body = new JWTClaimsSet.Builder()
                    .issuer(ISSUER)
                    .audience(AUDIENCE)
                    .subject("subject")
                    .claim("client_id", "test")
                    .claim("scope", "reverse-mentoring")
                    .claim("auth_time", now.getEpochSecond())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)));
            claims.accept(body);
            SignedJWT jwt = new SignedJWT(head.build(), body.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        api.stop(0);
        signOn.stop(0);
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
}
