package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryFeedbacks;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryOutcomes;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryReportSnapshots;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryStories;
import org.reversementoring.inmemory.InMemorySupportCases;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.reporting.FeedbackService;
import org.reversementoring.reporting.OutcomeService;
import org.reversementoring.reporting.ReportService;
import org.reversementoring.reporting.ReportSources;
import org.reversementoring.session.SessionTally;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.WellbeingTally;

class ReportsResourceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Ids IDS = new TimeOrderedIds(CLOCK);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(IDS.next());
    private static final TestApi API = new TestApi(api -> List.of(resource(api)));
    private static final String MANAGER = API.token("M1", StaffRole.PROGRAMME_MANAGER);
    private static final String BASE = "programmes/" + PROGRAMME.value() + "/";

    /** Six mentors and six mentees of an open programme. */
    private static ReportsResource resource(TestApi api) {
        InMemoryProgrammes programmes = new InMemoryProgrammes(api.work);
        InMemoryParticipants participants = new InMemoryParticipants(api.work);
        InMemorySealer sealer = new InMemorySealer();
        InMemoryPairs pairs = new InMemoryPairs(api.work);
        InMemoryFeedbacks feedbacks = new InMemoryFeedbacks(api.work);
        InMemoryOutcomes outcomes = new InMemoryOutcomes(api.work);
        Standings standings = new Standings(new ParticipantSides(api.work, participants));
        ReportSources sources = new ReportSources(
                participants,
                new InMemoryPeople(api.work),
                pairs,
                new SessionTally(new InMemorySessions(api.work), sealer),
                new WellbeingTally(
                        new InMemoryDeclarations(api.work),
                        new InMemoryBurdens(api.work),
                        new InMemorySupportCases(api.work),
                        sealer),
                participant -> participant.side() == Side.MENTOR,
                new InMemoryStories(api.work),
                feedbacks,
                outcomes,
                sealer);
        api.work.run(() -> {
            Programme draft = Programme.draft(
                    PROGRAMME,
                    ProgrammeTemplate.PLATFORM_MARKETING.definition("Spring", List.of(new Audience("DE", "de"))),
                    TestApi.person("M1"),
                    CLOCK.instant(),
                    null);
            programmes.add(draft.opened(CLOCK.instant().minus(Duration.ofDays(90))));
            for (int i = 0; i < 6; i++) {
                optIn(participants, "J" + i, Side.MENTOR);
                optIn(participants, "S" + i, Side.MENTEE);
            }
        });
        return new ReportsResource(
                new ReportService(
                        api.work,
                        programmes,
                        new InMemoryReportSnapshots(api.work),
                        sources,
                        api.policy,
                        standings,
                        new Events(new InMemoryOutbox(api.work), IDS, CLOCK),
                        IDS,
                        CLOCK),
                new FeedbackService(
                        api.work, programmes, participants, feedbacks, sealer, api.policy, standings, IDS, CLOCK),
                new OutcomeService(api.work, programmes, outcomes, api.policy, standings, IDS, CLOCK));
    }

    private static void optIn(Participants participants, String number, Side side) {
        SealedText nothing = new SealedText("person", "");
        Participant invited = participants.add(
                Participant.invited(new ParticipantId(IDS.next()), PROGRAMME, TestApi.person(number), side));
        participants.save(invited.optedIn(
                new Consent(1, CLOCK.instant()),
                Profile.of("DE", "de", ZoneOffset.UTC, Map.of(), Map.of(), Set.of()),
                nothing,
                nothing));
    }

    private static Response closed;

    @BeforeAll
    static void theSurveyIsAnsweredAndTheWaveClosed() {
        for (int i = 0; i < 6; i++) {
            as(API.token("J" + i))
                    .body("{\"stage\": \"AFTER\", \"answers\": {\"EXPERIENCE\": " + (3 + i % 3)
                            + ", \"BELONGING\": 4}}")
                    .post(BASE + "feedback")
                    .then()
                    .statusCode(200)
                    .body("answers.BELONGING", equalTo(4));
        }
        as(MANAGER)
                .body("{\"kind\": \"NEW_BUSINESS\", \"day\": \""
                        + LocalDate.now(CLOCK).minusDays(1) + "\", \"title\": \"Three new clients\"}")
                .post(BASE + "outcomes")
                .then()
                .statusCode(201);
        closed = as(MANAGER).post(BASE + "reports");
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(API.base()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    @Test
    @Tag("S107")
    @Tag("S110")
    void theManagerClosesAWaveAndReadsItsReport() {
        closed.then()
                .statusCode(201)
                .body("wave", equalTo(1))
                .body("content.participation.mentors", equalTo("FROM_5"))
                .body("content.participation.trained.percent", equalTo(50))
                .body("content.wellbeing.withheld", containsString("fewer than 10 mentors"))
                .body("content.outcomes.title", hasItem("Three new clients"))
                .body(
                        "content.survey.find { it.item == 'EXPERIENCE' && it.arm == 'MENTORS' }.after.value",
                        equalTo(4.0f))
                .body(
                        "content.survey.find { it.item == 'EXPERIENCE' && it.arm == 'MENTEES' }.after.withheld",
                        equalTo("fewer than 5 answers: not shown"));
        given().auth()
                .oauth2(MANAGER)
                .get(closed.header("Location"))
                .then()
                .statusCode(200)
                .body("content", equalTo(closed.path("content")));
        as(MANAGER).get(BASE + "reports").then().statusCode(200).body("", hasSize(1));
    }

    @Test
    void theSameReportIsAPageThatLoadsNothing() {
        Response page = given().auth().oauth2(API.token("S1")).get(closed.header("Location") + "/page");
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Cache-Control", "no-store");
        assertThat(page.asString()).startsWith("<!DOCTYPE html>").contains("Three new clients");
    }

    @Test
    void anotherWaveCannotBeClosedAtOnce() {
        as(MANAGER).post(BASE + "reports").then().statusCode(409);
    }

    @Test
    void nobodyButTheManagerClosesAWaveOrWritesAnOutcome() {
        for (String token : List.of(API.token("J1"), API.token("S1"), API.token("O1", StaffRole.OPERATOR))) {
            as(token).post(BASE + "reports").then().statusCode(403);
        }
        as(API.token("J1")).body("{}").post(BASE + "outcomes").then().statusCode(403);
        as(API.token("X1")).get(BASE + "reports").then().statusCode(403);
        as(MANAGER).get("reports/" + IDS.next()).then().statusCode(404);
    }

    @Test
    void everybodyReadsOnlyTheirOwnAnswers() {
        as(API.token("J2"))
                .get(BASE + "feedback")
                .then()
                .statusCode(200)
                .body("items.statement", everyItem(containsString(" ")))
                .body("answers", hasSize(1));
        as(MANAGER).get(BASE + "feedback").then().statusCode(200).body("answers", hasSize(0));
    }

    @Test
    void aFaultInTheSurveyNamesItsField() {
        as(API.token("J3"))
                .body("{\"answers\": {\"BELONGING\": 9}}")
                .post(BASE + "feedback")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("stage"))
                .body("errors.field", hasItem("answers.BELONGING"))
                .body("errors.value", everyItem(nullValue()));
    }
}
