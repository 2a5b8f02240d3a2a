package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.Administrator;
import org.reversementoring.keycloak.CallingService;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.RealmSetup;
import org.reversementoring.keycloak.SetupRequest;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** The client that a set-up makes for monitoring, with a token that a real Keycloak gives it. */
class MonitoringTest {
    private static final String CLIENT = "prometheus";

    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(RealSignOn.REALM);

    private final KeycloakServer keycloak;

    MonitoringTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    private String token(Path secrets) throws Exception {
        SetupRequest request =
                new SetupRequest(List.of(CallingService.monitoring(CLIENT)), null, List.of(), false, null);
        Administrator administrator =
                new Administrator(RealmDefinition.NAME, TestRealm.ADMINISTRATOR, TestRealm.PASSWORD);
        try (RealmSetup setup = new RealmSetup(keycloak.url(), RealmDefinition.NAME, administrator, request, secrets)) {
            setup.apply(line -> {});
        }
        String secret = Files.readString(secrets.resolve(CLIENT + ".secret")).strip();
        return keycloak.tokenOfClient(CLIENT, secret);
    }

    private static HttpResponse<String> get(HttpServer server, String token, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void monitoringReadsTheMetricsAndNothingOfPeople(@TempDir Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>(
                RunningProduct.settings(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        settings.put("RM_OIDC_ISSUER", keycloak.issuer());
        String token = token(folder.resolve("secrets"));
        Product product = Product.wire(Settings.read(settings, null), Clock.systemUTC());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            server.createContext(
                    "/api/v1/",
                    new JdkHttpHandlerContainerProvider().createContainer(HttpHandler.class, product.api()));
            server.start();

            HttpResponse<String> metrics = get(server, token, "metrics");
            assertThat(metrics.statusCode()).as(metrics.body()).isEqualTo(200);
            assertThat(metrics.body()).contains("rm_build_info{");
            for (String elsewhere : List.of("people", "audit", "me/export")) {
                assertThat(get(server, token, elsewhere).statusCode())
                        .as(elsewhere)
                        .isIn(401, 403);
            }
        } finally {
            server.stop(0);
            product.close();
        }
    }
}
