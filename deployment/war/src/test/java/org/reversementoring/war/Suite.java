package org.reversementoring.war;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.reversementoring.access.StaffRole;

/** What has to hold of the running WAR, the same on every server. Checks build on one another in their order. */
final class Suite {
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final String PROGRAMME = """
            {"template": "PLATFORM_MARKETING", "name": "Über die Brücke 逆メンタリング",
             "audiences": [{"region": "DE", "language": "de"}]}""";

    private final World world;
    private final Offer offer;
    private final URI base;

    /** @param base the API's address */
    Suite(World world, Offer offer, URI base) {
        this.world = world;
        this.offer = offer;
        this.base = base;
    }

    /** Names and checks of a first deployment. */
    Map<String, Executable> checks() {
        Map<String, Executable> checks = again();
        checks.put("people come from the file", this::peopleComeFromTheFile);
        checks.put("a write is read back from PostgreSQL", this::aWriteIsReadBack);
        checks.put("a stale change is refused", this::aStaleChangeIsRefused);
        checks.put("a role that may not is refused", this::aRoleThatMayNotIsRefused);
        checks.put("a bad body is a problem of ours", this::aBadBodyIsAProblemOfOurs);
        checks.put("jobs run", this::jobsRun);
        checks.put("a leaver's roles go from Keycloak", this::aLeaversRolesGo);
        return checks;
    }

    /** Those that a second deployment on the same database passes too. */
    Map<String, Executable> again() {
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("it is ready", this::itIsReady);
        checks.put("the document and its page are served", this::theDocumentIsServed);
        checks.put("strangers get nothing", this::strangersGetNothing);
        checks.put("headers are on every answer", this::headersAreOnEveryAnswer);
        checks.put("what is not there is a problem of ours", this::whatIsNotThereIsAProblemOfOurs);
        checks.put("a token of the sign-on is taken", this::aTokenIsTaken);
        return checks;
    }

    private RequestSpecification as(String user) {
        return with(world.token(user));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON.withCharset(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }

    /** A node looks at its parts after it was deployed. */
    private void itIsReady() {
        assertThat(Eventually.holds(() -> given().get(base + "health/ready").statusCode() == 200, WAIT))
                .isTrue();
        given().get(base + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private void theDocumentIsServed() {
        given().get(base + "openapi.yaml").then().statusCode(200).body(containsString("openapi: 3.1.0"));
        given().get(base.toString()).then().statusCode(200).contentType("text/html");
        given().get(base + "page/swagger-ui.css").then().statusCode(200).contentType("text/css");
    }

    private void strangersGetNothing() {
        String good = world.token("manager");
        problem(given().get(base + "programmes").then(), 401);
        problem(with("garbage").get(base + "programmes").then(), 401);
        problem(with(withoutRightSignature(good)).get(base + "programmes").then(), 401);
        problem(
                with(world.tokenOfAnotherIssuer("manager"))
                        .get(base + "programmes")
                        .then(),
                401);
        problem(with(world.tokenForAnother("manager")).get(base + "programmes").then(), 401);
    }

    private static String withoutRightSignature(String token) {
        int at = token.lastIndexOf('.') + 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private void headersAreOnEveryAnswer() {
        for (Response answer : new Response[] {
            given().get(base + "health/live"),
            given().get(base + "programmes"),
            as("junior").get(base + "no-such-thing"),
            given().get(base.resolve("../nothing/here")),
            given().get(base.resolve("../../WEB-INF/web.xml"))
        }) {
            answer.then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Set-Cookie", nullValue());
        }
    }

    private void whatIsNotThereIsAProblemOfOurs() {
        problem(as("manager").get(base + "no-such-thing").then(), 404).body(not(containsString("<html")));
        problem(as("manager").delete(base + "programmes").then(), 405);
        // Out of the API, where a server would show a page of its own with its version.
        problem(given().get(base.resolve("../nothing/here")).then(), 404);
        problem(given().get(base.resolve("../../WEB-INF/web.xml")).then(), 404);
    }

    private void aTokenIsTaken() {
        as("manager").get(base + "programmes").then().statusCode(200).body("items", notNullValue());
    }

    private void peopleComeFromTheFile() {
        as("operator").post(base + "people/syncs").then().statusCode(200).body("joined", equalTo(12));
        as("junior")
                .get(base + "me")
                .then()
                .statusCode(200)
                .body("employeeNumber", equalTo("1003"))
                .body("name", equalTo(World.NAME));
    }

    private void aWriteIsReadBack() {
        String location = as("manager")
                .body(PROGRAMME)
                .post(base + "programmes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(location).startsWith(base + "programmes/");
        as("manager")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Über die Brücke 逆メンタリング"));
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(world.ask(offer, "select document from programme where id = '" + id + "'"))
                .contains("Über die Brücke 逆メンタリング");
    }

    private void aStaleChangeIsRefused() {
        String location =
                as("manager").body(PROGRAMME).post(base + "programmes").header("Location");
        String tag = as("manager").get(location).header("ETag");
        as("manager")
                .header("If-Match", tag)
                .body(PROGRAMME.replace("Brücke", "Straße"))
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
        problem(
                as("manager")
                        .header("If-Match", tag)
                        .body(PROGRAMME)
                        .put(location)
                        .then(),
                412);
    }

    private void aRoleThatMayNotIsRefused() {
        String location =
                as("manager").body(PROGRAMME).post(base + "programmes").header("Location");
        problem(as("operator").post(location + "/reports").then(), 403);
        problem(as("junior").body(PROGRAMME).post(base + "programmes").then(), 404);
    }

    private void aBadBodyIsAProblemOfOurs() {
        problem(as("manager").body("{\"name\": ").post(base + "programmes").then(), 400);
        problem(as("manager").body("{}").post(base + "programmes").then(), 400).body(containsString("name"));
    }

    private void jobsRun() {
        assertThat(Eventually.holds(
                        () -> !"0"
                                .equals(world.ask(
                                        offer,
                                        "select count(*) from scheduled_tasks where task_name = 'outbox-relay'"
                                                + " and last_success is not null")),
                        WAIT))
                .isTrue();
    }

    /**
     * The product signs in to Keycloak as a service and administers it: its client works beside the server's JAX-RS.
     */
    private void aLeaversRolesGo() {
        String leaver = World.leaver(offer);
        assertThat(payload(world.token(leaver))).contains(StaffRole.PROGRAMME_MANAGER.claim());
        world.employ(offer, false);
        as("operator").post(base + "people/syncs").then().statusCode(200).body("left", equalTo(1));
        assertThat(Eventually.holds(
                        () -> !payload(world.token(leaver)).contains(StaffRole.PROGRAMME_MANAGER.claim()), WAIT))
                .isTrue();
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
