package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** The client that a set-up makes for monitoring, with the tokens that a real Keycloak gives it. */
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
        try (RealmSetup setup =
                new RealmSetup(keycloak.url(), RealmDefinition.NAME, administrator, request, secrets)) {
            setup.apply(line -> {});
        }
        String secret =
                Files.readString(secrets.resolve(CLIENT + ".secret")).strip();
        return keycloak.tokenOfClient(CLIENT, secret);
    }

    @Test
    void monitoringReadsTheMetricsAndNothingOfPeople(@TempDir Path folder) throws Exception {
        String token = token(folder.resolve("secrets"));
        try (RunningProduct product = new RealSignOn(keycloak).product(folder, Map.of())) {
            RunningProduct.Answer metrics = product.call(token, "GET", "metrics", "");
            assertThat(metrics.status()).as(metrics.body()).isEqualTo(200);
            assertThat(metrics.body()).contains("rm_build_info{");
            for (String elsewhere : List.of("people", "audit", "pairs", "me/export")) {
                assertThat(product.call(token, "GET", elsewhere, "").status())
                        .as(elsewhere)
                        .isIn(401, 403, 404);
            }
        }
    }
}
