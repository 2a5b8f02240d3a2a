package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.matching.PairProposals.PairProposal;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.AgreementService;
import org.reversementoring.pairing.DutyToAct;
import org.reversementoring.pairing.ExpectationService;
import org.reversementoring.pairing.GoalService;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairHolds;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.participation.DoNotMatchLists;
import org.reversementoring.participation.InvitationService;
import org.reversementoring.participation.Invitations;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

class PairsResourceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Rooms ROOMS = new Rooms();
    private static final TestApi API = new TestApi(ROOMS::open);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String MANAGER = API.token("M1", StaffRole.PROGRAMME_MANAGER);

    private final String mentorNumber = ROOMS.employ();
    private final String menteeNumber = ROOMS.employ();
    private final String mentor = API.token(mentorNumber);
    private final String mentee = API.token(menteeNumber);
    private String programme = "";

    /** The rooms participation and pairing over the memory of the kit. */
    private static final class Rooms {
        private TestApi api;
        private InMemoryProgrammes programmes;
        private InMemoryPeople people;
        private ProposedPairs proposals;
        private PairingService pairing;
        private final Ids ids = new TimeOrderedIds(CLOCK);

        List<Object> open(TestApi kit) {
            api = kit;
            programmes = new InMemoryProgrammes(kit.work);
            people = new InMemoryPeople(kit.work);
            InMemoryPairs pairs = new InMemoryPairs(kit.work);
            InMemoryParticipants participants = new InMemoryParticipants(kit.work);
            InMemorySealer sealer = new InMemorySealer();
            Standings standings = new Standings(new ParticipantSides(kit.work, participants));
            Events events = new Events(new InMemoryOutbox(kit.work), ids, CLOCK);
            PairTransitions transitions = new PairTransitions(pairs, events, CLOCK);
            PairDoor door = new PairDoor(pairs, programmes, kit.policy, standings);
            Leaving leaving = new Leaving(participants, pairs, transitions, events);
            proposals = new ProposedPairs(programmes, pairs, participants, transitions, ids, CLOCK);
            PairHolds holds = new PairHolds(
                    kit.work,
                    pairs,
                    people,
                    new DoNotMatchLists(participants, people, sealer),
                    door,
                    transitions,
                    CLOCK);
            pairing =
                    new PairingService(kit.work, pairs, participants, people, door, transitions, holds, sealer, CLOCK);
            DutyToAct dutyToAct = new DutyToAct(new InMemorySuspensions(kit.work), person -> Optional.of("Quiet line"));
            return List.of(
                    new ParticipationsResource(
                            new ParticipationService(
                                    kit.work,
                                    programmes,
                                    participants,
                                    leaving,
                                    holds,
                                    kit.policy,
                                    standings,
                                    sealer,
                                    ids,
                                    CLOCK),
                            new InvitationService(
                                    kit.work,
                                    programmes,
                                    people,
                                    participants,
                                    kit.policy,
                                    standings,
                                    new Invitations(participants, new InMemoryNotices(kit.work), events, ids, CLOCK))),
                    new PairsResource(pairing, new ReleaseService(kit.work, door, transitions, sealer, CLOCK)),
                    new AgreementsResource(
                            new AgreementService(kit.work, door, transitions, sealer, dutyToAct, CLOCK),
                            new ExpectationService(kit.work, door, transitions, sealer)),
                    new LimitsResource(new LimitsService(
                            kit.work,
                            door,
                            dutyToAct,
                            new ReportingChannel(URI.create("https://report.example/")),
                            kit.policy,
                            standings)),
                    new PairGoalsResource(
                            new GoalService(kit.work, door, transitions, sealer, CLOCK),
                            new TopicService(kit.work, door, transitions, sealer, (of, topic) -> true),
                            new AdjustmentService(kit.work, door, transitions, sealer, CLOCK)));
        }

        String employ() {
            String number = "E" + NUMBER.incrementAndGet();
            api.work.run(() -> people.add(new Person(
                    TestApi.person(number),
                    0,
                    new EmployeeNumber(number),
                    "Person " + number,
                    number + "@example.org",
                    "Engineer",
                    null,
                    "Engineering",
                    null,
                    "Munich",
                    "DE",
                    ZoneId.of("Europe/Berlin"),
                    LocalDate.of(2020, 1, 1),
                    null,
                    false,
                    Person.Status.ACTIVE)));
            return number;
        }

        String openProgramme() {
            Instant now = CLOCK.instant();
            return api.work.run(() -> {
                Programme draft = programmes.add(Programme.draft(
                        new ProgrammeId(ids.next()),
                        ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
                        TestApi.person("M1"),
                        now,
                        null));
                return programmes.save(draft.opened(now)).id().value().toString();
            });
        }

        void approve(String programme, String mentor, String mentee) {
            api.work.run(() -> proposals.propose(new PairProposal(
                    new ProgrammeId(UUID.fromString(programme)),
                    TestApi.person(mentor),
                    TestApi.person(mentee),
                    List.of("They want to learn short video."),
                    List.of("They know short video."),
                    false)));
        }
    }

    @BeforeEach
    void openProgramme() {
        programme = ROOMS.openProgramme();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void everybodyWhoIsSignedInReadsTheLimitsOfConfidentiality() {
        String colleague = API.token("E-limits");
        as(colleague)
                .get("confidentiality")
                .then()
                .statusCode(200)
                .body("points", hasSize(7))
                .body("reportingChannel", equalTo("https://report.example/"));
        as(colleague)
                .get("reporting-channel")
                .then()
                .statusCode(200)
                .body("address", equalTo("https://report.example/"));
        given().baseUri(API.base()).get("confidentiality").then().statusCode(401);
    }

    @Test
    @Tag("S027")
    @Tag("S104")
    void anInvitationIsAnsweredByThePersonAloneAndADeclineLooksLikeSilence() {
        as(MANAGER)
                .body("{\"side\": \"MENTOR\", \"employeeNumbers\": [\"" + mentorNumber + "\", \"" + menteeNumber
                        + "\"]}")
                .post("programmes/{p}/invitations", programme)
                .then()
                .statusCode(204);
        as(mentee)
                .delete("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(204);
        as(MANAGER)
                .get("programmes/{p}/participants", programme)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(mentor).get("me/participations").then().body("state", contains("INVITED"));
        optIn(mentor, "MENTOR").then().statusCode(200).body("state", equalTo("OPTED_IN"));
        as(MANAGER)
                .get("programmes/{p}/participants", programme)
                .then()
                .body("items.profile.skillsOffered.short-video", contains(4))
                .body("items.survey", contains(nullValue()));
    }

    @Test
    @Tag("S028")
    void theConsentTextIsReadBeforeAndKeptWithItsVersion() {
        as(mentor)
                .get("programmes/{p}/consent-text", programme)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        optIn(mentor, "MENTOR").then().body("consentVersion", equalTo(1)).header("ETag", "\"2\"");
    }

    @Test
    void changingAnswersNeedsTheVersionAndPausingAndLeavingDoNot() {
        optIn(mentor, "MENTOR");
        optIn(mentor, "MENTOR").then().statusCode(428);
        as(mentor)
                .header("If-Match", "\"1\"")
                .body(answers("MENTOR"))
                .put("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(412);
        as(mentor)
                .header("If-Match", "\"2\"")
                .body(answers("MENTOR").replace("\"HYBRID\"", "\"VIRTUAL\""))
                .put("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(200)
                .body("preferences.format", equalTo("VIRTUAL"));
        as(mentor)
                .post("programmes/{p}/participations/MENTOR/pause", programme)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        as(mentor)
                .post("programmes/{p}/participations/MENTOR/resumption", programme)
                .then()
                .body("state", equalTo("OPTED_IN"));
        as(mentor)
                .delete("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(204);
        as(mentor)
                .get("programmes/{p}/participations/MENTOR", programme)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("survey", nullValue());
    }

    @Test
    void badAnswersAreNamedFieldByFieldAndWithoutTheirValue() {
        Response refused = as(mentor)
                .body(answers("MENTOR")
                        .replace("\"HYBRID\"", "\"VIRTUAL\"")
                        .replace("Europe/Berlin", "canary")
                        .replace("\"capacity\": 1", "\"capacity\": 9"))
                .put("programmes/{p}/participations/MENTOR", programme);
        refused.then().statusCode(400).body("errors.field", containsInAnyOrder("timeZone", "preferences.capacity"));
        assertThat(refused.asString()).doesNotContain("canary");
        as(mentor)
                .body(answers("MENTOR").replace("[\"E999\"]", "[\"E 999\"]"))
                .put("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(400)
                .body("errors.field", contains("preferences.doNotMatch[0]"));
        as(mentor)
                .body("{}")
                .put("programmes/{p}/participations/MENTOR", programme)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("survey", "preferences"));
        as(mentor)
                .get("programmes/{p}/participations/SPONSOR", programme)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("S054")
    void twoPeopleBecomeAPairByAcceptingTheProposalAndTheAgreement() {
        String pair = proposed();
        as(mentee)
                .get("pairs/{p}/partner", pair)
                .then()
                .statusCode(200)
                .body("name", equalTo("Person " + mentorNumber));
        as(mentor).get("pairs/{p}/agreement", pair).then().body("points", hasSize(24));
        for (String member : List.of(mentor, mentee)) {
            as(member).post("pairs/{p}/acceptance", pair).then().statusCode(200).body("state", equalTo("PROPOSED"));
        }
        as(mentor)
                .body("{\"agreementVersion\": 1}")
                .post("pairs/{p}/agreement/acceptance", pair)
                .then()
                .statusCode(400)
                .body("errors.field", contains("notices"));
        agree(pair);
        as(mentor)
                .get("pairs/{p}", pair)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("own.agreed", equalTo(true))
                .body("own.reasons", contains("They want to learn short video."));
        as(MANAGER)
                .queryParam("programme", programme)
                .get("pairs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].own", nullValue())
                .body("items[0].contact", equalTo("ON_TRACK"));
    }

    @Test
    @Tag("S017")
    @Tag("S018")
    @Tag("S022")
    void thePairSetsItsGoalsPartByPartAndBothConfirm() {
        String pair = active();
        as(mentee).body("{\"goals\": []}").put("pairs/{p}/goals", pair).then().statusCode(400);
        as(mentee).body(goals("")).put("pairs/{p}/goals", pair).then().statusCode(428);
        as(mentee)
                .header("If-Match", "\"0\"")
                .body(goals("").replace("\"unit\": \"percent\",", ""))
                .put("pairs/{p}/goals", pair)
                .then()
                .statusCode(400)
                .body("errors.field", contains("goals[0].unit"));
        as(mentee)
                .header("If-Match", "\"0\"")
                .body(goals("I build my own dashboards"))
                .put("pairs/{p}/goals", pair)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(mentor)
                .body("{\"version\": 1}")
                .post("pairs/{p}/goals/confirmation", pair)
                .then()
                .statusCode(200)
                .body("confirmedByBoth", equalTo(true))
                .body("goals[0].specific", equalTo("I build my own dashboards"));
        as(mentor)
                .header("If-Match", "\"1\"")
                .body("{\"status\": \"DONE\"}")
                .put("pairs/{p}/goals/status", pair)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"));
    }

    @Test
    @Tag("S055")
    void expectationsAreComparedPointByPoint() {
        String pair = active();
        as(mentee)
                .body("{\"choices\": {\"CADENCE\": \"MONTHLY\"}, \"words\": \"Tell me the truth\"}")
                .put("pairs/{p}/expectations", pair)
                .then()
                .statusCode(200);
        as(mentor).get("pairs/{p}/expectations", pair).then().body("partners", nullValue());
        as(mentor)
                .body("{\"choices\": {\"CADENCE\": \"WEEKLY\"}}")
                .put("pairs/{p}/expectations", pair)
                .then()
                .body("points.CADENCE", equalTo("DIFFERS"))
                .body("mismatch", equalTo(true))
                .body("partners.words", equalTo("Tell me the truth"));
        as(mentor)
                .body("{\"choices\": {\"MOOD\": \"GOOD\"}}")
                .put("pairs/{p}/expectations", pair)
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("S100")
    void aTopicThatIsNotOpenIsAbsentForTheMentee() {
        String pair = active();
        Response never = as(mentee).get("pairs/{p}/topics", pair);
        for (String topics : List.of("[\"short-video\"]", "[]")) {
            String version = as(mentor).get("pairs/{p}/topics", pair).header("ETag");
            as(mentor)
                    .header("If-Match", version)
                    .body("{\"topics\": " + topics + "}")
                    .put("pairs/{p}/topics", pair)
                    .then()
                    .statusCode(200);
        }
        Response closed = as(mentee).get("pairs/{p}/topics", pair);
        assertThat(closed.asString()).isEqualTo(never.asString());
        assertThat(closed.header("ETag")).isEqualTo(never.header("ETag"));
        as(mentee)
                .header("If-Match", "\"0\"")
                .body("{\"topics\": [\"short-video\"]}")
                .put("pairs/{p}/topics", pair)
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("S097")
    void oneProposesAnotherCadenceAndTheOtherAccepts() {
        String pair = active();
        as(mentor)
                .body("{\"cadenceWeeks\": 4}")
                .post("pairs/{p}/adjustments", pair)
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
        as(mentor).post("pairs/{p}/adjustments/1/acceptance", pair).then().statusCode(409);
        as(mentee).post("pairs/{p}/adjustments/1/acceptance", pair).then().statusCode(200);
        as(mentor).get("pairs/{p}/adjustments", pair).then().body("[0].acceptedAt", not(nullValue()));
        as(mentor).get("pairs/{p}", pair).then().body("own.arrangement.cadenceWeeks", equalTo(4));
    }

    @Test
    void clausesAreWrittenByOneAndAcceptedByTheOther() {
        String pair = active();
        as(mentor)
                .header("If-Match", "\"0\"")
                .body("{\"text\": \"No calls at night\"}")
                .put("pairs/{p}/clauses", pair)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("agreed", equalTo(false));
        as(mentee)
                .body("{\"agreementVersion\": 1, \"clausesNumber\": 1, \"notices\": true}")
                .post("pairs/{p}/agreement/acceptance", pair)
                .then()
                .body("agreed", equalTo(true))
                .body("clauses", equalTo("No calls at night"));
    }

    @Test
    void pausingResumingEndingAndTheClosingDeclarationTakeOneCallEach() {
        String pair = active();
        as(mentor).post("pairs/{p}/pause", pair).then().statusCode(200).body("state", equalTo("PAUSED"));
        as(mentee).post("pairs/{p}/resumption", pair).then().body("state", equalTo("PAUSED"));
        as(mentor).post("pairs/{p}/resumption", pair).then().body("state", equalTo("ACTIVE"));
        as(mentor).post("pairs/{p}/end", pair).then().statusCode(200).body("state", equalTo("ENDED"));
        as(mentor)
                .body("{\"text\": \"canary\"}")
                .put("pairs/{p}/cause", pair)
                .then()
                .statusCode(204);
        as(mentor).get("pairs/{p}/cause", pair).then().body("text", equalTo("canary"));
        as(mentee).get("pairs/{p}/cause", pair).then().body("text", nullValue());
        as(mentee).post("pairs/{p}/agreement/closing-declaration", pair).then().statusCode(204);
        assertThat(as(mentee).get("pairs/{p}", pair).asString()).doesNotContain("canary");
    }

    @Test
    void decliningAndAskingForAnotherMatchReadAsAnEnd() {
        String pair = proposed();
        as(mentor).post("pairs/{p}/decline", pair).then().statusCode(200).body("state", equalTo("ENDED"));
        ROOMS.approve(programme, mentorNumber, menteeNumber);
        String second = as(mentor).get("pairs").path("items[1].id");
        as(mentee).post("pairs/{p}/rematch", second).then().statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    void releasesAreOnesOwnAndRevocable() {
        String pair = active();
        as(mentor)
                .body("{\"items\": [\"WRITE_BACK\", \"CALENDAR\"]}")
                .put("pairs/{p}/releases", pair)
                .then()
                .statusCode(200)
                .body("items", contains("CALENDAR", "WRITE_BACK"));
        as(mentee).get("pairs/{p}/releases", pair).then().body("items", empty());
        as(mentor)
                .body("{\"items\": []}")
                .put("pairs/{p}/releases", pair)
                .then()
                .body("items", empty());
        as(mentor).body("{}").put("pairs/{p}/releases", pair).then().statusCode(400);
    }

    @Test
    @Tag("S051")
    void theManagerReadsNoWordAndAStrangerNotEvenThatThePairExists() {
        String pair = active();
        String stranger = API.token(ROOMS.employ());
        for (String path : List.of("goals", "topics", "expectations", "adjustments", "agreement", "partner")) {
            as(MANAGER).get("pairs/{p}/" + path, pair).then().statusCode(403);
            as(stranger).get("pairs/{p}/" + path, pair).then().statusCode(404).body("type", endsWith("not-found"));
        }
        for (String path : List.of("releases", "cause")) {
            as(MANAGER).get("pairs/{p}/" + path, pair).then().statusCode(404);
        }
        String hidden = as(stranger).get("pairs/{p}", pair).asString();
        assertThat(hidden)
                .isEqualTo(as(stranger).get("pairs/{p}", UUID.randomUUID()).asString());
        as(stranger).queryParam("programme", programme).get("pairs").then().body("items", empty());
    }

    private String active() {
        String pair = proposed();
        for (String member : List.of(mentor, mentee)) {
            as(member).post("pairs/{p}/acceptance", pair);
        }
        agree(pair);
        return pair;
    }

    private void agree(String pair) {
        for (String member : List.of(mentor, mentee)) {
            as(member)
                    .body("{\"agreementVersion\": 1, \"notices\": true}")
                    .post("pairs/{p}/agreement/acceptance", pair)
                    .then()
                    .statusCode(200);
        }
    }

    private String proposed() {
        optIn(mentor, "MENTOR").then().statusCode(200);
        optIn(mentee, "MENTEE").then().statusCode(200);
        ROOMS.approve(programme, mentorNumber, menteeNumber);
        return as(mentor).get("pairs").path("items[0].id");
    }

    private Response optIn(String token, String side) {
        return as(token).body(answers(side)).put("programmes/{p}/participations/" + side, programme);
    }

    private static String answers(String side) {
        return """
                {"region": "DE", "language": "de", "timeZone": "Europe/Berlin",
                 "skillsOffered": {"short-video": 4}, "needs": {"communication": 3}, "topics": ["short-video"],
                 "survey": {"willingness": 5, "expertise": 4, "communication": 4, "enthusiasm": 5, "openness": 5,
                            "openMind": true, "concerns": "To be judged as %s"},
                 "preferences": {"format": "HYBRID", "monthlyMinutes": 120, "capacity": 1, "doNotMatch": ["E999"]},
                 "consentVersion": 1}""".formatted(side);
    }

    private static String goals(String specific) {
        return """
                {"goals": [{"kind": "LEARNING", "specific": "%s", "instrument": "self-test", "baseline": 40,
                            "target": 70, "unit": "percent", "achievable": "An hour a week is free",
                            "relevantTo": "short-video", "deadline": "%s"}]}""".formatted(
                        specific.isEmpty() ? "Something" : specific,
                        LocalDate.now(CLOCK).plusMonths(6));
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(API.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }
}
