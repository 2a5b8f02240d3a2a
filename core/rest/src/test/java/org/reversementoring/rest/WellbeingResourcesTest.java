package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;

class WellbeingResourcesTest {
    private final WellbeingApi api = new WellbeingApi();

    @AfterEach
    void stop() {
        api.close();
    }

    private String asked() {
        return api.as(api.mentor)
                .body("{\"programme\": \"%s\", \"pair\": \"%s\", \"words\": \"canary words\"}"
                        .formatted(api.programme, api.pair))
                .post("support-cases")
                .then()
                .statusCode(200)
                .extract()
                .path("supportCase.id");
    }

    @Test
    @Tag("S101")
    void theCatalogueIsKeptByManagersAndReadByEverybody() {
        api.as(api.manager)
                .body(WellbeingApi.help("COUNSELLING"))
                .put("resources/talk")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        api.as(api.manager)
                .body(WellbeingApi.help("COUNSELLING"))
                .put("resources/talk")
                .then()
                .statusCode(428);
        api.as(api.manager, 1)
                .body(WellbeingApi.help("EAP"))
                .put("resources/talk")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        api.as(api.mentee)
                .queryParam("need", "EMOTIONAL")
                .get("resources")
                .then()
                .statusCode(200)
                .body("resource.key", contains("talk"))
                .body("openNow", contains(true));
        api.as(api.mentee)
                .queryParam("region", "US")
                .get("resources")
                .then()
                .statusCode(200)
                .body("$", empty());
        api.as(api.mentor)
                .body(WellbeingApi.help("EAP"))
                .put("resources/mine")
                .then()
                .statusCode(403);
        api.as(api.mentor).get("resource-catalogue").then().statusCode(403);
        api.as(api.manager, 2).delete("resources/talk").then().statusCode(204);
        api.as(api.mentee).get("resources/talk").then().statusCode(404);
    }

    @Test
    void theRulesOfPromptsAreReadByEverybodyInPlainWords() {
        for (String reader : List.of(api.mentor, api.mentee, api.manager, api.auditor)) {
            api.as(reader)
                    .get("burden-policy")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo("default-1"))
                    .body("notice", containsString("no public source"))
                    .body("limits.rules.find { it.path == 'thresholds.S5.capMinutes' }.value", equalTo(300))
                    .body("limits.rules.find { it.signal == 'S10' }.words", containsString("urgent at once"))
                    .body("programmes", empty());
        }
        api.as(api.mentor)
                .queryParam("programme", api.programme)
                .get("burden-policy")
                .then()
                .statusCode(200)
                .body("limits.windowDays", equalTo(30));
        api.as(api.mentor)
                .queryParam("programme", UUID.randomUUID())
                .get("burden-policy")
                .then()
                .statusCode(404);
        api.as(api.mentee)
                .get("burden-policies/default-1")
                .then()
                .statusCode(200)
                .body("digest.length()", equalTo(64))
                .body("content", containsString("thresholds.S2.watch: 3"));
        api.as(api.mentee).get("burden-policies/never").then().statusCode(404);
    }

    @Test
    @Tag("S101")
    void promptsAreMutedByTheMentorAndToEverybodyElseThereIsNothingToMute() {
        api.as(api.mentor)
                .body("{\"signals\": [\"S2\", \"S5\"]}")
                .put(api.path("burden/mutes"))
                .then()
                .statusCode(200)
                .body("muted.signal", contains("S2", "S5"))
                .body("muted.words", everyItem(containsString("Muted")));
        api.meetTwice();
        api.as(api.mentor)
                .body("{\"answers\": {\"P1\": \"5\"}}")
                .post(api.path("pulses"))
                .then()
                .statusCode(201)
                .body("burden.level", equalTo("NONE"))
                .body("burden.muted.reason", hasItem(containsString("5 of 5")));
        api.as(api.mentor)
                .body("{\"signals\": []}")
                .put(api.path("burden/mutes"))
                .then()
                .statusCode(200)
                .body("level", equalTo("OFFER"))
                .body("policyVersion", equalTo("default-1"))
                .body("muted", empty());
        api.as(api.mentor)
                .body("{\"signals\": [\"S10\"]}")
                .put(api.path("burden/mutes"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(containsString("signals")))
                .body("errors.message", hasItem("must be one of [S2, S3, S4, S5, S6, S7, S8, S9]"));
        api.as(api.mentor).body("{}").put(api.path("burden/mutes")).then().statusCode(400);
        for (String other : List.of(api.mentee, api.manager, api.contact)) {
            String body = api.as(other)
                    .body("{\"all\": true}")
                    .put(api.path("burden/mutes"))
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(api.as(other)
                            .body("{\"all\": true}")
                            .put("pairs/" + UUID.randomUUID() + "/burden/mutes")
                            .asString())
                    .isEqualTo(body);
        }
    }

    @Test
    void aFaultyEntryNamesItsFields() {
        api.as(api.manager)
                .body("{\"kind\": \"EAP\", \"hours\": {\"zone\": \"Mars/Olympus\", \"weekly\": []}}")
                .put("resources/Bad_Key")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "key",
                                "verifiedAt",
                                "employerLearns",
                                "independence",
                                "regions",
                                "languages",
                                "channels",
                                "hours.weekly",
                                "hours.zone"));
        api.as(api.manager)
                .body(WellbeingApi.help("EAP").replace("https://help.example", "ftp://x"))
                .put("resources/talk")
                .then()
                .statusCode(400)
                .body("errors.field", contains("sourceUrl"));
        api.as(api.mentor)
                .queryParam("region", "Germany")
                .get("resources")
                .then()
                .statusCode(400)
                .body("errors.field", contains("region"));
    }

    @Test
    void thePulseIsAskedInTwoLanguagesAndSaysThatItIsNotValidated() {
        api.as(api.mentor)
                .queryParam("side", "MENTOR")
                .get("pulse-items")
                .then()
                .statusCode(200)
                .body("validated", equalTo(false))
                .body("notice", containsString("not validated"))
                .body("items.item", contains("P1", "P2", "P3", "P4", "P4_FEAR", "P5", "P6", "P7"));
        api.as(api.mentee)
                .queryParam("side", "MENTEE")
                .queryParam("language", "de")
                .get("pulse-items")
                .then()
                .statusCode(200)
                .body("notice", containsString("nicht validiert"))
                .body("items.question", hasItem("Ich konnte hier offen sein."));
    }

    @Test
    @Tag("S099")
    @Tag("S101")
    void aPulseIsAnsweredWithHelpAndAnOfferThatTheMentorTakes() {
        api.keepHelp();
        api.as(api.mentor)
                .body("{\"answers\": {\"P1\": \"5\"}}")
                .post(api.path("pulses"))
                .then()
                .statusCode(409);
        api.meetTwice();
        String offer = api.as(api.mentor)
                .body("{\"answers\": {\"P1\": \"5\", \"P4\": \"2\"}}")
                .post(api.path("pulses"))
                .then()
                .statusCode(201)
                .body("burden.level", equalTo("OFFER"))
                .body("burden.reasons.signal", contains("S2", "S4"))
                .body("burden.offers[0].choices", hasItems("TALK_TO_CONTACT", "HAND_OVER_TOPIC", "NO_THANKS"))
                .body("resources.resource.kind", hasItem("COUNSELLING"))
                .extract()
                .path("burden.offers[0].id");
        api.as(api.mentor).get(api.path("pulses")).then().statusCode(200).body("answers.P1", contains("5"));
        api.as(api.mentee).get(api.path("pulses")).then().statusCode(200).body("$", empty());
        api.as(api.mentor)
                .body("{\"choice\": \"TALK_TO_CONTACT\"}")
                .post(api.path("offers/" + offer + "/answer"))
                .then()
                .statusCode(200)
                .body("burden.offers[0].state", equalTo("ACCEPTED"))
                .body("supportCase.state", equalTo("ROUTED"));
        api.as(api.mentor)
                .get(api.path("burden"))
                .then()
                .statusCode(200)
                .body("level", equalTo("OFFER"))
                .body("resources", hasSize(2));
    }

    @Test
    @Tag("S053")
    void toAllOthersABurdenIsExactlyAsMissingAsAPairThatDoesNotExist() {
        String missing = "pairs/" + UUID.randomUUID() + "/";
        for (String other : List.of(api.mentee, api.manager, api.contact, api.auditor)) {
            Response hidden = api.as(other).get(api.path("burden"));
            Response none = api.as(other).get(missing + "burden");
            assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
            assertThat(hidden.asString()).isEqualTo(none.asString());
            String decline = "{\"topic\": \"x\"}";
            assertThat(api.as(other)
                            .body(decline)
                            .post(api.path("topic-declines"))
                            .asString())
                    .isEqualTo(api.as(other)
                            .body(decline)
                            .post(missing + "topic-declines")
                            .asString());
        }
    }

    @Test
    @Tag("S100")
    void aTopicIsDeclinedAndTimeDeclared() {
        api.keepHelp();
        api.as(api.mentor)
                .body("{\"topic\": \"lived-experience\"}")
                .post(api.path("topic-declines"))
                .then()
                .statusCode(200)
                .body("level", equalTo("WATCH"))
                .body("reminder", containsString("You need no reason"));
        api.as(api.mentor)
                .body("{\"day\": \"%s\", \"kind\": \"RECOVERY\", \"minutes\": 300, \"identity\": true}"
                        .formatted(LocalDate.now(ZoneOffset.UTC)))
                .post(api.path("preparations"))
                .then()
                .statusCode(200)
                .body("level", equalTo("OFFER"))
                .body("resources.resource.kind", hasItem("EXTERNAL_FACILITATOR"));
        api.as(api.mentor)
                .body("{}")
                .post(api.path("preparations"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("day", "kind", "minutes"));
        api.as(api.mentor).body("{}").post(api.path("topic-declines")).then().statusCode(400);
    }

    @Test
    @Tag("S090")
    void aRequestForHelpTravelsToItsContactAndBack() {
        api.keepHelp();
        api.as(api.mentor)
                .body("{\"programme\": \"%s\", \"urgency\": \"URGENT\"}".formatted(api.programme))
                .post("support-cases")
                .then()
                .statusCode(200)
                .body("resources[0].resource.kind", equalTo("CRISIS_LINE"))
                .body("contacts.name", contains("Ann", "Bea"))
                .body(
                        "supportCase.handler",
                        equalTo(TestApi.person("A1").value().toString()));
        String id = asked();
        api.as(api.contact)
                .queryParam("programme", api.programme)
                .get("support-cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.words", everyItem(nullValue()));
        api.as(api.contact)
                .get("support-cases/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("words", equalTo("canary words"))
                .body("name", equalTo("Person J1"))
                .body("workEmail", notNullValue());
        api.as(api.contact)
                .post("support-cases/" + id + "/acknowledgement")
                .then()
                .statusCode(428);
        api.as(api.contact, 1)
                .post("support-cases/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        api.as(api.contact, 2)
                .body("{\"step\": \"Let us talk on Monday.\"}")
                .post("support-cases/" + id + "/plan")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_SUPPORT"));
        api.as(api.contact, 3).post("support-cases/" + id + "/closing").then().statusCode(200);
        api.as(api.mentor)
                .get("me/support-cases")
                .then()
                .statusCode(200)
                .body("[1].state", equalTo("CLOSED"))
                .body("[1].steps.text", contains("Let us talk on Monday."));
        api.as(api.mentor)
                .post("support-cases/" + id + "/reopening")
                .then()
                .statusCode(200)
                .body("state", equalTo("ROUTED"));
        api.as(api.mentor)
                .post("support-cases/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        api.as(api.contact).get("support-cases/" + id).then().statusCode(404);
    }

    @Test
    void aCaseIsExactlyAsMissingAsOneThatDoesNotExistToWhomeverItDoesNotConcern() {
        String id = asked();
        for (String other : List.of(api.mentee, api.manager, api.auditor)) {
            Response hidden = api.as(other).get("support-cases/" + id);
            Response none = api.as(other).get("support-cases/" + UUID.randomUUID());
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asString()).isEqualTo(none.asString());
            api.as(other).post("support-cases/" + id + "/withdrawal").then().statusCode(404);
            api.as(other)
                    .queryParam("programme", api.programme)
                    .get("support-cases")
                    .then()
                    .statusCode(404);
            api.as(other).get("me/support-cases").then().statusCode(200).body("$", empty());
        }
        api.as(api.contact).get("support-cases").then().statusCode(400).body("errors.field", contains("programme"));
        api.as(api.mentor).body("{}").post("support-cases").then().statusCode(400);
    }

    @Test
    void aDetrimentReportIsProvedByItsHash() {
        api.as(api.mentor)
                .body(
                        "{\"kind\": \"DETRIMENT\", \"programme\": \"%s\", \"pair\": \"%s\", \"words\": \"What happened.\"}"
                                .formatted(api.programme, api.pair))
                .post("support-cases")
                .then()
                .statusCode(200)
                .body("supportCase.kind", equalTo("DETRIMENT"));
        api.as(api.mentor)
                .get("me/support-cases")
                .then()
                .body("[0].proof", notNullValue())
                .body("[0].nonce", notNullValue());
        api.as(api.mentor).get(api.path("burden")).then().body("level", equalTo("URGENT"));
        api.as(api.mentor)
                .body("{\"kind\": \"DETRIMENT\", \"programme\": \"%s\"}".formatted(api.programme))
                .post("support-cases")
                .then()
                .statusCode(400)
                .body("errors.field", contains("words"));
    }

    @Test
    void noticesTellThatThereIsSomethingToReadAndNeverWhat() {
        asked();
        api.as(api.contact)
                .get("me/notices")
                .then()
                .statusCode(200)
                .body("items.text", contains("There is something to read."))
                .body("items[0].pair", nullValue());
        String id = api.as(api.contact).get("me/notices").path("items[0].id");
        api.as(api.mentee).post("me/notices/" + id + "/reading").then().statusCode(404);
        api.as(api.contact)
                .queryParam("language", "de")
                .post("me/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("read", equalTo(true))
                .body("text", equalTo("Es gibt etwas zu lesen."));
    }

    @Test
    @Tag("S099")
    void aPauseOutOfAnOfferReachesBothMembersInTheSameWords() {
        api.meetTwice();
        String offer = api.as(api.mentor)
                .body("{\"answers\": {\"P1\": \"5\"}}")
                .post(api.path("pulses"))
                .path("burden.offers[0].id");
        api.as(api.mentor)
                .body("{\"choice\": \"PAUSE\"}")
                .post(api.path("offers/" + offer + "/answer"))
                .then()
                .statusCode(200);
        api.as(api.mentee).get("me/notices").then().body("items", empty());
        Objects.requireNonNull(api.tomorrow).tell(Actor.SYSTEM);
        String words = "Your pair rests.";
        for (String member : List.of(api.mentor, api.mentee)) {
            api.as(member).get("me/notices").then().body("items.text", contains(words));
        }
    }
}
