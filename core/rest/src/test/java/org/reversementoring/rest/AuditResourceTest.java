package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Role;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.audit.AuditLog;
import org.reversementoring.audit.AuditService;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.inmemory.InMemoryAuditEntries;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.TimeOrderedIds;

class AuditResourceTest {
    private static final String MENTOR = "1";
    private static final String MENTEE = "2";
    private static final String MANAGER = "3";
    private static final Clock CLOCK = Clock.systemUTC();

    private TestApi api;
    private AuditLog log;

    @BeforeEach
    void start() {
        api = new TestApi(kit -> {
            InMemoryAuditEntries entries = new InMemoryAuditEntries(kit.work);
            Fingerprints fingerprints = new InMemoryFingerprints();
            log = new AuditLog(kit.work, entries, fingerprints, new TimeOrderedIds(CLOCK), CLOCK);
            Standings standings = new Standings((person, programme) -> Set.of());
            return List.of(
                    new AuditResource(new AuditService(kit.work, entries, fingerprints, new Policy(log), standings)));
        });
        decided(MENTOR, Role.MENTOR, Action.READ_SESSION, Verdict.ALLOW);
        decided(MENTOR, Role.MENTOR, Action.CHANGE_PAIR_STATE, Verdict.ALLOW);
        decided(MANAGER, Role.PROG_MGR, Action.READ_PAIR_TEXTS, Verdict.REFUSE);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aPersonReadsWhoUsedTheirDataButNotWhatIsThePartnersAlone() {
        as(MENTEE)
                .get("me/audit")
                .then()
                .statusCode(200)
                .body(
                        "items.text",
                        contains(
                                "You read: the audit log.",
                                "Somebody else (programme manager) – refused to read: the pair’s agenda, goals and"
                                        + " notes.",
                                "Somebody else (mentor) read: the pair’s sessions: date, length, topic."))
                .body("items[0].byMe", equalTo(true))
                .body("items[1].roles", contains("PROG_MGR"))
                .body("items[1].outcome", equalTo("REFUSED"));
    }

    @Test
    void whatSomebodyWasTowardsARecordThatWasHiddenFromThemIsNotTold() {
        decided("4", Role.HR_LINE, Action.READ_BURDEN, Verdict.HIDE);
        as("4").get("me/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].roles", hasSize(0))
                .body("items[1].text", equalTo("You – refused to read: burden and offers."));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        String next = as(MENTOR)
                .get("me/audit?limit=1&language=de")
                .then()
                .statusCode(200)
                .body("items.text", contains("Du: das Protokoll – gelesen."))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(MENTOR).get("me/audit?limit=2&after=" + next).then().body("items.items.flatten()", contains("D09", "D19"));
    }

    @Test
    void anAuditorReadsAllUnderPseudonymsByTimeAndOutcome() {
        as("9", StaffRole.AUDITOR)
                .get("audit")
                .then()
                .statusCode(200)
                .body(
                        "items.actions.flatten()",
                        contains("READ_AUDIT", "READ_PAIR_TEXTS", "CHANGE_PAIR_STATE", "READ_SESSION"))
                .body("items.actor", everyItem(matchesPattern("[0-9a-f]{32}")))
                .body("items.dataClass", contains("C6", "C2", "C4", "C2"))
                .body(not(containsString(TestApi.person(MENTOR).value().toString())));
        as("9", StaffRole.DPO)
                .get("audit?outcome=REFUSED&from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.actions.flatten()", contains("READ_PAIR_TEXTS"));
    }

    @Test
    void nobodyElseDoesAndNobodyAsksForAPerson() {
        as(MENTOR).get("audit").then().statusCode(404);
        as(MANAGER, StaffRole.PROGRAMME_MANAGER).get("audit").then().statusCode(403);
        as("9", StaffRole.AUDITOR)
                .get("audit?from=yesterday")
                .then()
                .statusCode(400)
                .body("detail", startsWith("from: must be an instant"));
    }

    private void decided(String number, Role role, Action action, Verdict verdict) {
        Actor actor = Actor.person("subject", TestApi.person(number), new EmployeeNumber(number));
        boolean member = role == Role.MENTOR || role == Role.MENTEE;
        log.decided(
                action,
                new Standing(
                        actor,
                        Set.of(role),
                        member,
                        true,
                        UUID.randomUUID(),
                        Set.of(TestApi.person(MENTOR), TestApi.person(MENTEE))),
                verdict);
    }

    private RequestSpecification as(String number, StaffRole... roles) {
        return given().baseUri(api.base()).auth().oauth2(api.token(number, roles));
    }
}
