package org.reversementoring.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** The jar as packed, on a real PostgreSQL, with tokens of a real Keycloak and people of the Workday simulator. */
class StandaloneIT {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(TestRealm.empty()
            .with(
                    user("operator", "15", StaffRole.OPERATOR),
                    user("manager", "16", StaffRole.PROGRAMME_MANAGER),
                    user("junior", "170")));

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static WorkdaySimulator workday;
    private static KeycloakServer keycloak;
    private static JarProcess product;
    private static String api;

    @BeforeAll
    static void start(KeycloakServer server) throws IOException {
        keycloak = server;
        postgres = EmbeddedPostgres.builder().start();
        workday = WorkdaySimulator.start(Clock.systemUTC());
        product = JarProcess.start(folder, settings(), "serve");
        api = product.address();
    }

    @AfterAll
    static void stop() throws IOException {
        product.close();
        workday.close();
        postgres.close();
    }

    private static TestUser user(String name, String number, StaffRole... roles) {
        return new TestUser(
                name, TestRealm.PASSWORD, "Test", name, name + "@adventure-works.example", number, Set.of(roles));
    }

    private static Map<String, String> settings() {
        Tenant tenant = workday.tenant();
        Map<String, String> settings = new HashMap<>();
        settings.put("RM_HTTP_PORT", "0");
        settings.put("RM_OIDC_ISSUER", keycloak.issuer().toString());
        settings.put("RM_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("RM_DATABASE_USER", "postgres");
        settings.put("RM_DATABASE_PASSWORD", "postgres");
        settings.put("RM_WORKDAY_REPORT_URL", workday.reportUri().toString());
        settings.put("RM_WORKDAY_TOKEN_URL", workday.tokenUri().toString());
        settings.put("RM_WORKDAY_CLIENT_ID", tenant.clientId());
        settings.put("RM_WORKDAY_CLIENT_SECRET", tenant.clientSecret());
        settings.put("RM_WORKDAY_REFRESH_TOKEN", tenant.refreshToken());
        settings.put(
                "RM_LEVEL_RANKS",
                "Level 0 (Chief Executive);Level 1 (Vice President);Level 2 (Manager);Level 3 (Professional);Level 4 (Associate)");
        return settings;
    }

    private static RequestSpecification as(String user) {
        return given().baseUri(api)
                .auth()
                .oauth2(keycloak.token(user, TestRealm.PASSWORD))
                .contentType(ContentType.JSON);
    }

    @Test
    void peopleAreSyncedAndAProgrammeIsDefinedWithTokensOfARealSignOn() {
        given().get(api + "programmes").then().statusCode(401);
        as("junior").post("people/syncs").then().statusCode(404);
        as("operator").post("people/syncs").then().statusCode(200).body("joined", equalTo(290));
        as("operator")
                .post("people/syncs")
                .then()
                .statusCode(200)
                .body("joined", equalTo(0))
                .body("unchanged", equalTo(290));
        as("junior").get("me").then().statusCode(200).body("employeeNumber", equalTo("170"));
        as("manager")
                .queryParam("limit", 100)
                .get("people")
                .then()
                .statusCode(200)
                .body("items", hasSize(100))
                .body("next", notNullValue());
        as("manager")
                .body("{\"template\": \"PLATFORM_MARKETING\", \"name\": \"First\","
                        + " \"audiences\": [{\"region\": \"US\", \"language\": \"en\"}]}")
                .post("programmes")
                .then()
                .statusCode(201)
                .header("Location", containsString("/programmes/"));
        assertThat(product.output()).doesNotContain("Exception");
    }

    @Test
    void theOperatorSeesThatAllIsInOrderThoughNotEverythingIsSetUp() {
        try (JarProcess check = JarProcess.start(folder, settings(), "check")) {
            int status = check.exitStatus();
            assertThat(check.output())
                    .contains("ok    Database jdbc:postgresql:")
                    .contains("ok    Keys of the single sign-on")
                    .contains("ok    No learning platform is connected: RM_MOODLE_URL connects one.")
                    .contains("Everything is in order.")
                    .doesNotContain(workday.tenant().clientSecret());
            assertThat(status).isZero();
        }
    }

    @Test
    void theOperatorSeesWhatIsWrong() {
        Map<String, String> half = settings();
        half.put("RM_MOODLE_TOKEN", "a-token");
        try (JarProcess check = JarProcess.start(folder, half, "check")) {
            assertThat(check.exitStatus()).isEqualTo(1);
            assertThat(check.output())
                    .contains(
                            "WRONG No learning platform is connected: RM_MOODLE_URL connects one. RM_MOODLE_TOKEN is set and")
                    .contains("1 of ")
                    .doesNotContain("a-token");
        }
    }

    @Test
    void migratingTwiceDoesNoHarm() {
        for (int i = 0; i < 2; i++) {
            try (JarProcess migrate = JarProcess.start(folder, settings(), "migrate")) {
                assertThat(migrate.exitStatus()).isZero();
                assertThat(migrate.output()).contains("The database schema is up to date.");
            }
        }
    }

    @Test
    void wrongSettingsAreAllReportedAtOnce() {
        try (JarProcess serve =
                JarProcess.start(folder, Map.of("RM_HTTP_PORT", "many", "RM_OIDC_ISSUER", "x"), "serve")) {
            assertThat(serve.exitStatus()).isEqualTo(2);
            assertThat(serve.output())
                    .contains("2 fault(s)")
                    .contains("RM_HTTP_PORT")
                    .contains("RM_OIDC_ISSUER");
        }
    }

    @Test
    void helpNamesEveryCommand() {
        try (JarProcess help = JarProcess.start(folder, Map.of(), "--help")) {
            assertThat(help.exitStatus()).isZero();
            assertThat(help.output())
                    .contains("serve", "migrate", "check", "audit", "sample-settings", "sample-burden-policy");
        }
    }
}
