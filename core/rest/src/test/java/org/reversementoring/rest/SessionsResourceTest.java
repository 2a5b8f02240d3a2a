package org.reversementoring.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionsResourceTest {
    private final PairApi api = new PairApi();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    @Tag("S057")
    @Tag("S094")
    @Tag("S135")
    @Tag("S136")
    void theTemplatesBringQuestionsAndTheFormOfFeedback() {
        api.as(api.mentee)
                .get("agenda-templates")
                .then()
                .statusCode(200)
                .body("questionBank", hasItems("What do you think?", "How could we do this differently?"))
                .body("templates.key", hasItems("topic", "brainstorm", "check-in"))
                .body("templates.text", everyItem(containsString("Questions to ask")))
                .body("feedbackSpecific", containsString("Specific"))
                .body("feedbackActionable", containsString("Actionable"));
    }

    @Test
    @Tag("S057")
    void aPlannedSessionIsFoundAtItsLocationByBothAndItsAgendaIsEdited() {
        String location = api.as(api.mentee)
                .body("{\"meeting\": " + PairApi.meeting(Duration.ofDays(2), 45) + ", \"agendaTemplate\": \"topic\"}")
                .post(api.path("sessions"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("number", equalTo(1))
                .body("meeting.minutes", equalTo(45))
                .body("meeting.format", equalTo("VIRTUAL"))
                .extract()
                .header("Location");
        api.as(api.mentor).get(location).then().statusCode(200).body("agenda", containsString("One topic in depth"));
        api.as(api.mentor, 1)
                .body("{\"text\": \"Sound only\"}")
                .put(location + "/agenda")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("agenda", equalTo("Sound only"));
        api.as(api.mentee, 1)
                .body("{\"text\": \"Light only\"}")
                .put(location + "/agenda")
                .then()
                .statusCode(412);
        api.as(api.mentee)
                .body("{\"text\": \"x\"}")
                .put(location + "/agenda")
                .then()
                .statusCode(428);
    }

    @Test
    void aSessionIsMovedCancelledAndListed() {
        String first = api.planned();
        String second = api.planned();
        api.as(api.mentor, 1)
                .body("{\"meeting\": " + PairApi.meeting(Duration.ofHours(20), 30) + "}")
                .put("sessions/" + first + "/schedule")
                .then()
                .statusCode(200)
                .body("changes.kind", contains("MOVED"))
                .body("changes[0].late", equalTo(true));
        api.as(api.mentee, 1)
                .post("sessions/" + second + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        api.as(api.mentee)
                .get(api.path("sessions"))
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.state", contains("PLANNED", "CANCELLED"));
    }

    @Test
    @Tag("S059")
    void aSeriesIsPlannedAtOnce() {
        api.as(api.mentee)
                .body("{\"meeting\": " + PairApi.meeting(Duration.ofDays(2), 30)
                        + ", \"times\": 4, \"zone\": \"Europe/Berlin\"}")
                .post(api.path("session-series"))
                .then()
                .statusCode(200)
                .body("sessions.number", contains(1, 2, 3, 4));
        api.as(api.mentee)
                .body("{\"meeting\": " + PairApi.meeting(Duration.ofDays(2), 30)
                        + ", \"times\": 1, \"zone\": \"Mars/Olympus\"}")
                .post(api.path("session-series"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("times", "zone"));
    }

    @Test
    @Tag("S063")
    void moreThanTwiceTheAgreedLoadIsTheMentorsDecision() {
        String much = "{\"meeting\": " + PairApi.meeting(Duration.ofDays(3), 300) + ", \"overrideLoad\": true}";
        api.as(api.mentee)
                .body(much)
                .post(api.path("sessions"))
                .then()
                .statusCode(409)
                .body("type", endsWith("load-limit"));
        api.as(api.mentor).body(much).post(api.path("sessions")).then().statusCode(201);
    }

    @Test
    @Tag("S063")
    void aPersonReadsTheirTimeBudget() {
        api.held();
        api.as(api.mentee)
                .body(PairApi.plan(Duration.ofDays(3), 190))
                .post(api.path("sessions"))
                .then()
                .statusCode(201);
        api.as(api.mentor)
                .get("me/time-budgets")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].agreedIn30Days", equalTo(129))
                .body("items[0].heldInLast30Days", equalTo(60))
                .body("items[0].plannedInNext30Days", equalTo(190))
                .body("items[0].aboveAgreed", equalTo(true));
    }

    @Test
    @Tag("S080")
    @Tag("S081")
    void bothWriteWhatTheyLearnedInASessionThatWasHeld() {
        String session = api.planned();
        api.as(api.mentor, 1)
                .body("{\"text\": \"x\"}")
                .put("sessions/" + session + "/learned")
                .then()
                .statusCode(409);
        api.as(api.mentor, 1)
                .body(PairApi.meeting(Duration.ofMinutes(-5), 30))
                .post("sessions/" + session + "/log")
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"));
        api.as(api.mentor, 2)
                .body("{\"text\": \"How a board decides\", \"skills\": [\"LEADERSHIP\"]}")
                .put("sessions/" + session + "/learned")
                .then()
                .statusCode(200);
        api.as(api.mentee, 3)
                .body("{\"text\": \"Where they search\"}")
                .put("sessions/" + session + "/learned")
                .then()
                .statusCode(200)
                .body("learned.text", contains("How a board decides", "Where they search"));
        api.as(api.mentee)
                .get(api.path("learning"))
                .then()
                .statusCode(200)
                .body("mentor.skills.LEADERSHIP", equalTo(1))
                .body("reciprocity", equalTo(1.0f))
                .body("stillToWrite", hasSize(0));
    }

    @Test
    @Tag("S078")
    @Tag("S093")
    void insightsNotesAndFeedbackAreReadByThePartner() {
        String session = api.held();
        api.as(api.mentor)
                .body("{\"type\": \"EMERGING_TREND\", \"text\": \"Search moves into apps\"}")
                .post("sessions/" + session + "/insights")
                .then()
                .statusCode(200);
        api.as(api.mentor)
                .body("{\"specific\": \"You let me finish\", \"actionable\": \"Ask one more why\"}")
                .post("sessions/" + session + "/feedback")
                .then()
                .statusCode(200);
        api.as(api.mentor, 3)
                .body("{\"text\": \"Bring the phone\"}")
                .put("sessions/" + session + "/notes")
                .then()
                .statusCode(200);
        api.as(api.mentee)
                .get("sessions/" + session)
                .then()
                .body("insights.text", contains("Search moves into apps"))
                .body("feedback.actionable", contains("Ask one more why"))
                .body("notes.text", contains("Bring the phone"));
        api.as(api.mentee)
                .queryParam("type", "IDEA")
                .get(api.path("insights"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        api.as(api.mentee)
                .body("{\"specific\": \"Good\"}")
                .post("sessions/" + session + "/feedback")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("actionable"));
    }

    @Test
    void faultsOfAPlanAreNamed() {
        api.as(api.mentee)
                .body("{}")
                .post(api.path("sessions"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("meeting"));
        api.as(api.mentee)
                .body("{\"meeting\": {\"startsAt\": \"yesterday\"}}")
                .post(api.path("sessions"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("meeting.startsAt"));
        api.as(api.mentee)
                .body("{\"meeting\": {\"startsAt\": \"2020-01-01T00:00:00Z\", \"focusArea\": \"x\"}}")
                .post(api.path("sessions"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("startsAt"));
        api.as(api.mentor)
                .body("{\"text\": \"x\", \"skills\": [null]}")
                .header("If-Match", "\"1\"")
                .put("sessions/" + api.held() + "/learned")
                .then()
                .statusCode(400)
                .body("errors.field", contains("skills"));
    }

    @Test
    @Tag("S051")
    void theManagerIsRefusedAndAColleagueFindsNothing() {
        String session = api.planned();
        for (String path : List.of(
                "sessions/" + session,
                api.path("sessions"),
                api.path("insights"),
                api.path("learning"),
                api.path("commitments"),
                api.path("reflections"),
                api.path("stories"))) {
            api.as(api.manager).get(path).then().statusCode(403);
            api.as(api.colleague).get(path).then().statusCode(404);
        }
        api.as(api.manager, 1)
                .post("sessions/" + session + "/cancellation")
                .then()
                .statusCode(403);
    }
}
