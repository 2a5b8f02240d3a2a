package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.inmemory.InMemoryPeopleSyncs;
import org.reversementoring.inmemory.InMemoryStagedSnapshots;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.PeopleService;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.Person;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

class PeopleResourceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The directory's answer: head 1, managers 2 and 3, associates 4 to 9. */
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();

    /** Set while the kit is made. */
    private InMemoryPeople people;

    private final TestApi api = new TestApi(this::resources);
    private final String operator = api.token("9001", StaffRole.OPERATOR);
    private final String manager = api.token("9002", StaffRole.PROGRAMME_MANAGER);

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void anOperatorSyncsAndReadsWhatCameOfIt() {
        directory.tell(company());
        as(operator)
                .post("people/syncs")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("joined", equalTo(9))
                .body("reasons", empty());
        as(operator)
                .post("people/syncs")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(9))
                .body("joined", equalTo(0));
        assertThat(api.performed).contains(Action.RUN_PEOPLE_SYNC);
        as(operator).get("people/syncs/latest").then().statusCode(200).body("unchanged", equalTo(9));
    }

    @Test
    void aSnapshotThatLooksWrongIsAnsweredWithItsReasonsAndChangesNothing() {
        directory.tell(company());
        as(operator).post("people/syncs").then().statusCode(200);
        directory.tell(List.of());
        as(operator)
                .post("people/syncs")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("QUARANTINED"))
                .body("reasons", contains(containsString("nobody in employment")));
        as(manager).get("people").then().statusCode(200).body("items", hasSize(9));
    }

    @Test
    void anOperatorAcceptsAGreaterDropForOneSyncAndABadBoundIsNamed() {
        directory.tell(company());
        as(operator).post("people/syncs").then().statusCode(200).body("maxDropPercent", equalTo(20));
        directory.tell(company().subList(0, 2));
        as(operator).body("{}").post("people/syncs").then().statusCode(200).body("outcome", equalTo("QUARANTINED"));
        for (String bad : List.of("0", "101", "-3")) {
            as(operator)
                    .body("{\"acceptDropPercent\":" + bad + "}")
                    .post("people/syncs")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("acceptDropPercent"));
        }
        as(operator)
                .body("{\"acceptDropPercent\":\"many\"}")
                .post("people/syncs")
                .then()
                .statusCode(400);
        as(operator)
                .body("{\"acceptDropPercent\":100}")
                .post("people/syncs")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"))
                .body("maxDropPercent", equalTo(100));
        as(operator)
                .get("people/syncs/latest")
                .then()
                .statusCode(200)
                .body("maxDropPercent", equalTo(100))
                .body("restored", equalTo(0));
    }

    @Test
    void aPathWithAMatrixParameterIsAMissingRecord() {
        directory.tell(company());
        for (String path : List.of("people;a=1", "people;", "people%3Ba", "people/syncs/latest;x", "nothing;a")) {
            as(manager)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("not-found"));
        }
        as(operator)
                .urlEncodingEnabled(false)
                .header("Idempotency-Key", "one")
                .post("people/syncs;b")
                .then()
                .statusCode(404);
        assertThat(api.performed).isEmpty();
        given().urlEncodingEnabled(false)
                .get(api.base() + "page/x;a")
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
        given().urlEncodingEnabled(false).get(api.base() + "people;a=1").then().statusCode(401);
    }

    @Test
    void onlyAnOperatorMaySync() {
        directory.tell(company());
        as(manager).post("people/syncs").then().statusCode(403);
        as(api.token("4")).post("people/syncs").then().statusCode(404);
        as(manager).get("people/syncs/latest").then().statusCode(403);
        as(operator).get("people/syncs/latest").then().statusCode(404);
    }

    @Test
    void aProgrammeManagerListsPeopleByRankAndOrganisation() {
        directory.tell(company());
        as(operator).post("people/syncs").then().statusCode(200);
        as(manager)
                .queryParam("rank", 2)
                .get("people")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", contains("2", "3"))
                .body("items.level.label", everyItem(equalTo("Manager")));
        as(manager)
                .queryParam("organisation", "Sales")
                .queryParam("status", "ACTIVE")
                .get("people")
                .then()
                .body("items.employeeNumber", contains("1", "3", "5", "7", "9"));
        as(manager)
                .queryParam("status", "GONE")
                .get("people")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
        as(manager)
                .queryParam("rank", "x")
                .get("people")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rank"));
    }

    @Test
    void pagesOfPeopleFollowOneAnother() {
        directory.tell(company());
        as(operator).post("people/syncs").then().statusCode(200);
        String next = as(manager)
                .queryParam("limit", 6)
                .get("people")
                .then()
                .body("items", hasSize(6))
                .extract()
                .path("next");
        as(manager)
                .queryParam("limit", 6)
                .queryParam("after", next)
                .get("people")
                .then()
                .body("items", hasSize(3))
                .body("next", nullValue());
    }

    private void aWorker(boolean onLeave) {
        api.work.run(() -> people.add(new Person(
                TestApi.person("4"),
                0,
                new EmployeeNumber("4"),
                "Worker 4",
                "w4@adventure-works.example",
                "Engineer",
                new Level("Associate", 4),
                "Engineering",
                new EmployeeNumber("2"),
                "Munich",
                "DE",
                BERLIN,
                LocalDate.of(2020, 1, 1),
                null,
                onLeave,
                Person.Status.ACTIVE)));
    }

    @Test
    void whetherSomebodyIsOnLeaveIsReadByThemAlone() {
        aWorker(true);
        as(api.token("4")).get("me").then().statusCode(200).body("onLeave", equalTo(true));
        String others =
                as(manager).get("people").then().statusCode(200).extract().asString();
        assertThat(others).contains("Worker 4", "\"onLeave\":null").doesNotContain("\"onLeave\":true");
    }

    @Test
    void nobodyElseListsPeople() {
        as(operator).get("people").then().statusCode(403);
        as(api.token("9003", StaffRole.SUPPORT_CONTACT)).get("people").then().statusCode(403);
        as(api.token("4")).get("people").then().statusCode(404);
    }

    @Test
    void everybodyReadsTheirOwnRecordAndNeverPayBirthDateOrGender() {
        aWorker(false);
        Map<String, Object> me = as(api.token("4"))
                .get("me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(me)
                .containsEntry("employeeNumber", "4")
                .containsEntry("name", "Worker 4")
                .containsEntry("timeZone", "Europe/Berlin")
                .containsOnlyKeys(
                        "id",
                        "employeeNumber",
                        "status",
                        "name",
                        "workEmail",
                        "title",
                        "level",
                        "organisation",
                        "location",
                        "country",
                        "timeZone",
                        "onLeave");
        as(operator).get("me").then().statusCode(404).body("type", endsWith("not-found"));
    }

    private List<?> resources(TestApi kit) {
        Clock clock = Clock.systemUTC();
        TimeOrderedIds ordered = new TimeOrderedIds(clock);
        people = new InMemoryPeople(kit.work);
        Standings standings = new Standings((person, programme) -> Set.of());
        SyncSettings settings = new SyncSettings(Map.of("Chief", 0, "Manager", 2, "Associate", 4), BERLIN, BERLIN, 20);
        PeopleSyncService syncs = new PeopleSyncService(
                new PeopleSyncService.Stores(
                        kit.work,
                        people,
                        new InMemoryStagedSnapshots(people),
                        new InMemoryPeopleSyncs(kit.work),
                        new InMemoryAccountBindings()),
                directory,
                new Turns(new InMemoryLeases(clock)),
                new Events(new InMemoryOutbox(kit.work), ordered, clock),
                kit.policy,
                standings,
                settings,
                ordered,
                clock);
        return List.of(new PeopleResource(new PeopleService(kit.work, people, kit.policy, standings), syncs));
    }

    private RequestSpecification as(String token) {
        return given().baseUri(api.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static List<DirectoryWorker> company() {
        List<DirectoryWorker> company = new ArrayList<>();
        company.add(worker(1, "Chief", null));
        company.add(worker(2, "Manager", "1"));
        company.add(worker(3, "Manager", "1"));
        for (int i = 4; i <= 9; i++) {
            company.add(worker(i, "Associate", i % 2 == 0 ? "2" : "3"));
        }
        return company;
    }

    private static DirectoryWorker worker(int number, String level, String manager) {
        return new DirectoryWorker(
                "",
                new EmployeeNumber("" + number),
                "Worker " + number,
                "w" + number + "@adventure-works.example",
                "Engineer",
                level,
                number % 2 == 0 ? "Engineering" : "Sales",
                manager == null ? null : new EmployeeNumber(manager),
                "Munich",
                "DE",
                BERLIN,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                false);
    }
}
