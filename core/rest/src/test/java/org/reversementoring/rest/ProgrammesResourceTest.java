package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.programme.Programmes;
import org.reversementoring.programme.RolesApart;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

class ProgrammesResourceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final TestApi API = new TestApi(ProgrammesResourceTest::resources);
    private static final String MANAGER = API.token("M1", StaffRole.PROGRAMME_MANAGER);
    private static final String FROM_TEMPLATE = """
            {"template": "INCLUSION_DIALOGUE", "name": "Spring", "audiences": [{"region": "DE", "language": "de"}]}""";

    private static List<?> resources(TestApi api) {
        Programmes programmes = new InMemoryProgrammes(api.work);
        People people = new InMemoryPeople(api.work);
        Standings standings = new Standings((person, programme) -> Set.of());
        Ids ids = new TimeOrderedIds(CLOCK);
        RolesApart roles = new RolesApart(
                api.work,
                programmes,
                new InMemorySuspensions(api.work),
                people,
                new InMemoryParticipants(api.work),
                new InMemoryNotices(api.work),
                api.policy,
                standings,
                ids,
                CLOCK);
        employ(api, people, "H1");
        employ(api, people, "M1");
        return List.of(new ProgrammesResource(new ProgrammeService(
                api.work,
                programmes,
                api.policy,
                standings,
                ActivationGate::definitionGaps,
                roles,
                new Events(new InMemoryOutbox(api.work), ids, CLOCK),
                ids,
                CLOCK)));
    }

    private static void employ(TestApi api, People people, String number) {
        api.work.run(() -> people.add(new Person(
                TestApi.person(number),
                0,
                new EmployeeNumber(number),
                "Person " + number,
                null,
                "",
                null,
                "",
                null,
                "",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE)));
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(API.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String defined() {
        return as(MANAGER)
                .body(FROM_TEMPLATE)
                .post("programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Tag("S001")
    @Tag("S056")
    @Tag("S130")
    void aProgrammeManagerDefinesAProgrammeFromATemplate() {
        as(MANAGER)
                .body(FROM_TEMPLATE)
                .post("programmes")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("state", equalTo("DRAFT"))
                .body("objectives", hasSize(1))
                .body("structure.cadenceWeeks", equalTo(2))
                .body("structure.months", equalTo(6))
                .body("focusAreas.kind", hasItem("IDENTITY"));
    }

    @Test
    void theLocationLeadsToTheNewProgramme() {
        String location = as(MANAGER).body(FROM_TEMPLATE).post("programmes").header("Location");
        assertThat(location).startsWith(API.base());
        given().auth().oauth2(MANAGER).get(location).then().statusCode(200).body("name", equalTo("Spring"));
    }

    @Test
    @Tag("S001")
    void aProgrammeWithoutAnObjectiveIsRefusedByName() {
        as(MANAGER)
                .body(
                        "{\"name\": \"X\", \"purpose\": \"p\", \"audiences\": [{\"region\": \"DE\", \"language\": \"de\"}]}")
                .post("programmes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("invalid-input"))
                .body("errors.field", hasItem("objectives"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        as(MANAGER)
                .body("{\"name\": \"X\", \"audiences\": [{\"region\": \"DE\", \"tongue\": \"de\"}]}")
                .post("programmes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("audiences[0].tongue"));
    }

    @Test
    void brokenJsonAnEmptyBodyAndNullAreBadInput() {
        for (String body : List.of("{", "", "null", "[]", "{\"name\": 1}")) {
            as(MANAGER).body(body).post("programmes").then().statusCode(400).body("status", equalTo(400));
        }
    }

    @Test
    void aBodyThatIsNoTextIsBadInput() {
        // Begins as UTF-32 and goes on with what is no character.
        byte[] body = {0, 0, 0, '{', 0, 0, 0, ' ', 0x7f, 0, 0, 0};
        as(MANAGER).body(body).post("programmes").then().statusCode(400).body("status", equalTo(400));
    }

    @Test
    void anEmployeeMayNotDefineAProgramme() {
        as(API.token("E1")).body(FROM_TEMPLATE).post("programmes").then().statusCode(404);
        as(API.token("E1", StaffRole.AUDITOR))
                .body(FROM_TEMPLATE)
                .post("programmes")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsHiddenFromAnyoneElseExactlyAsIfItWereMissing() {
        String id = defined();
        var hidden = as(API.token("E1")).get("programmes/" + id);
        var missing = as(API.token("E1")).get("programmes/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(hidden.asString()).isEqualTo(missing.asString());
        assertThat(hidden.headers().asList().stream()
                        .filter(h -> !h.getName().equals("Date"))
                        .map(Object::toString))
                .containsExactlyElementsOf(missing.headers().asList().stream()
                        .filter(h -> !h.getName().equals("Date"))
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void anotherManagerIsNotThisProgrammesManager() {
        String id = defined();
        as(API.token("M2", StaffRole.PROGRAMME_MANAGER))
                .get("programmes/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = defined();
        as(MANAGER).body(FROM_TEMPLATE).put("programmes/" + id).then().statusCode(428);
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body(FROM_TEMPLATE)
                .put("programmes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body(FROM_TEMPLATE)
                .put("programmes/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    @Tag("SG31")
    void theTermsOfReportingAreDeclaredWithBoundsAndFrozenAtTheOpening() {
        String id = defined();
        as(MANAGER)
                .get("programmes/" + id)
                .then()
                .body("reporting.fewestPeople", equalTo(5))
                .body("reporting.fewestSensitive", equalTo(10))
                .body("reporting.wellbeingFromMentors", equalTo(10))
                .body("reporting.breakdowns.dimension", hasItem("LEVEL"));
        for (int fewest : List.of(4, 21)) {
            as(MANAGER)
                    .header("If-Match", "\"1\"")
                    .body(withReporting("{\"fewestPeople\": " + fewest + "}"))
                    .put("programmes/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("reporting.fewestPeople"));
        }
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body(withReporting("{\"fewestPeople\": 12, \"breakdowns\": [{\"dimension\": \"LEVEL\"}]}"))
                .put("programmes/" + id)
                .then()
                .statusCode(200)
                .body("reporting.fewestSensitive", equalTo(12))
                .body("reporting.breakdowns", hasSize(1));
        open(id, 2);
        as(MANAGER)
                .header("If-Match", "\"4\"")
                .body(FROM_TEMPLATE)
                .put("programmes/" + id)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reporting"));
        as(MANAGER)
                .header("If-Match", "\"4\"")
                .body(withReporting("{\"fewestPeople\": 12, \"breakdowns\": [{\"dimension\": \"LEVEL\"}]}"))
                .put("programmes/" + id)
                .then()
                .statusCode(200);
    }

    private static String withReporting(String terms) {
        return FROM_TEMPLATE.replace("\"name\"", "\"reporting\": " + terms + ", \"name\"");
    }

    /** Two changes. */
    private static void open(String id, int version) {
        as(MANAGER)
                .header("If-Match", "\"" + version + "\"")
                .body("""
                        {"contacts": [{"place": "NAMED_CONTACT", "name": "Ada", "email": "ada@example.org"},
                                      {"place": "DEPUTY", "name": "Bo", "email": "bo@example.org"}]}""")
                .put("programmes/" + id + "/support-chain")
                .then()
                .statusCode(200);
        as(MANAGER)
                .header("If-Match", "\"" + (version + 1) + "\"")
                .post("programmes/" + id + "/opening")
                .then()
                .statusCode(200);
    }

    @Test
    void aProgrammeOpensOnlyThroughItsGate() {
        String id = defined();
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .post("programmes/" + id + "/opening")
                .then()
                .statusCode(409)
                .body("type", endsWith("not-ready"))
                .body("errors.message", hasItem("The support chain has no DEPUTY."));
        open(id, 1);
        as(API.token("E1")).get("programmes/" + id).then().statusCode(200);
    }

    @Test
    void rolesThatHurtTogetherAreRefused() {
        String id = defined();
        String chain = """
                {"contacts": [{"place": "NAMED_CONTACT", "person": "%s", "name": "Mo", "email": "mo@example.org"}]}""".formatted(TestApi.person("M1").value());
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body(chain)
                .put("programmes/" + id + "/support-chain")
                .then()
                .statusCode(409)
                .body("type", endsWith("roles-conflict"));
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body("{\"people\": [\"" + TestApi.person("M1").value() + "\"]}")
                .put("programmes/" + id + "/hr-decision-makers")
                .then()
                .statusCode(409)
                .body("type", endsWith("roles-conflict"));
    }

    @Test
    void onlyWhoMayChangeTheProgrammeReadsItsAssignments() {
        String id = defined();
        String hr = TestApi.person("H1").value().toString();
        as(MANAGER)
                .header("If-Match", "\"1\"")
                .body("{\"people\": [\"" + hr + "\"]}")
                .put("programmes/" + id + "/hr-decision-makers")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("hrDecisionMakers", nullValue());
        as(MANAGER)
                .header("If-Match", "\"2\"")
                .body("{\"people\": [\"" + UUID.randomUUID() + "\"]}")
                .put("programmes/" + id + "/hr-decision-makers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("people[0]"));
        as(MANAGER)
                .get("programmes/" + id + "/assignments")
                .then()
                .statusCode(200)
                .body("hrDecisionMakers", equalTo(List.of(hr)))
                .body("suspendedContacts", hasSize(0));
        as(API.token("O1", StaffRole.OPERATOR))
                .get("programmes/" + id + "/assignments")
                .then()
                .statusCode(200);
        as(API.token("E1")).get("programmes/" + id + "/assignments").then().statusCode(404);
        as(API.token("E1", StaffRole.AUDITOR))
                .get("programmes/" + id + "/assignments")
                .then()
                .statusCode(403);
    }

    @Test
    void theSameKeyCarriesOutARequestOnce() {
        String key = UUID.randomUUID().toString();
        var first =
                as(MANAGER).header("Idempotency-Key", key).body(FROM_TEMPLATE).post("programmes");
        var again =
                as(MANAGER).header("Idempotency-Key", key).body(FROM_TEMPLATE).post("programmes");
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        as(MANAGER)
                .header("Idempotency-Key", key)
                .body(FROM_TEMPLATE.replace("Spring", "Autumn"))
                .post("programmes")
                .then()
                .statusCode(422);
    }

    @Test
    void aRefusedRequestMayBeRepeatedUnderItsKey() {
        String key = UUID.randomUUID().toString();
        as(MANAGER)
                .header("Idempotency-Key", key)
                .body("{}")
                .post("programmes")
                .then()
                .statusCode(400);
        as(MANAGER)
                .header("Idempotency-Key", key)
                .body(FROM_TEMPLATE)
                .post("programmes")
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        given().baseUri(API.base())
                .get("programmes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
        given().baseUri(API.base()).get("no/such/path").then().statusCode(401);
        as(MANAGER).get("no/such/path").then().statusCode(404).contentType("application/problem+json");
        as(MANAGER)
                .delete("programmes")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .contentType("application/problem+json");
        as(MANAGER)
                .queryParam("limit", 101)
                .get("programmes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        as(MANAGER)
                .queryParam("after", "x")
                .get("programmes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("after"));
        as(MANAGER)
                .queryParam("limit", 1)
                .get("programmes")
                .then()
                .statusCode(200)
                .body("items", hasSize(lessThanOrEqualTo(1)));
        as(MANAGER).get("programmes/not-an-id").then().statusCode(404).body("errors", nullValue());
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        as(MANAGER)
                .body("{\"name\": \"" + "x".repeat(BodyLimitFilter.MAX_BYTES) + "\"}")
                .post("programmes")
                .then()
                .statusCode(413);
    }
}
