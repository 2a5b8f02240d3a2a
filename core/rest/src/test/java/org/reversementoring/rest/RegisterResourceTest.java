package org.reversementoring.rest;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Disclosures, legal holds and their register over HTTP. */
class RegisterResourceTest {
    private static final String PROPOSAL = """
            {"ground": "LIFE_OR_SAFETY", "recipient": "POLICE", "recipientName": "Inspector canary",
             "information": "canary: is in danger", "telling": %s}""";
    private static final String AT_ONCE = "{\"atOnce\": true}";

    private final WellbeingApi api = new WellbeingApi();

    @AfterEach
    void stop() {
        api.close();
    }

    private String asked() {
        return api.as(api.mentor)
                .body("{\"programme\": \"%s\", \"words\": \"canary words\"}".formatted(api.programme))
                .post("support-cases")
                .then()
                .statusCode(200)
                .body("reportingChannel", equalTo("https://report.example/"))
                .extract()
                .path("supportCase.id");
    }

    private String proposed(String telling) {
        return api.as(api.contact)
                .body(PROPOSAL.formatted(telling))
                .post("support-cases/" + asked() + "/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static LocalDate in(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    @Test
    void aDisclosureIsProposedApprovedByASecondAndReadByItsPerson() {
        String id = proposed(AT_ONCE);
        api.as(api.dpo).post("disclosures/" + id + "/approval").then().statusCode(428);
        api.as(api.contact, 2).post("disclosures/" + id + "/approval").then().statusCode(403);
        api.as(api.manager, 2).post("disclosures/" + id + "/approval").then().statusCode(404);
        api.as(api.dpo, 2)
                .post("disclosures/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("recipientName", equalTo("Inspector canary"))
                .body("information", nullValue())
                .body("steps.hand", contains(1, 2));
        api.as(api.contact, 3)
                .post("disclosures/" + id + "/carried-out")
                .then()
                .statusCode(200)
                .body("information", equalTo("canary: is in danger"));
        api.as(api.mentor)
                .get("me/register")
                .then()
                .statusCode(200)
                .body("disclosures", hasSize(1))
                .body("disclosures[0].state", equalTo("CARRIED_OUT"))
                .body("disclosures[0].information", equalTo("canary: is in danger"));
        api.as(api.mentee).get("me/register").then().statusCode(200).body("disclosures", hasSize(0));
        api.as(api.onlyAuditor)
                .get("register/disclosures")
                .then()
                .statusCode(200)
                .body("items.recipientName", everyItem(nullValue()))
                .body(not(containsString("canary")))
                .body(not(containsString(TestApi.person("J1").value().toString())));
        for (String other : List.of(api.mentor, api.manager, api.contact)) {
            api.as(other).get("register/disclosures").then().statusCode(anyOf(equalTo(403), equalTo(404)));
        }
    }

    @Test
    void whatIsWithheldDoesNotExistForThePersonYet() {
        String id = proposed("{\"atOnce\": false, \"reason\": \"RAISES_DANGER\", \"on\": \"%s\"}".formatted(in(10)));
        var hidden = api.as(api.mentor).get("disclosures/" + id);
        var missing = api.as(api.mentor).get("disclosures/" + UUID.randomUUID());
        hidden.then().statusCode(404).body(equalTo(missing.asString()));
        api.as(api.mentor).get("me/register").then().statusCode(200).body("disclosures", hasSize(0));
        api.as(api.deputy).get("disclosures/" + id).then().statusCode(200);
    }

    @Test
    void aFaultyProposalNamesEveryField() {
        api.as(api.contact)
                .body("{}")
                .post("support-cases/" + asked() + "/disclosures")
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        contains("ground", "recipient", "recipientName", "information", "telling.atOnce"));
    }

    @Test
    void aHoldTakesTwoOfficersAndOpensNothing() {
        String body = """
                {"pair": "%s", "reason": "COURT_ORDER", "fileNumber": "12 O 345/26", "until": "%s",
                 "telling": {"atOnce": true}}""".formatted(api.pair, in(100));
        api.as(api.mentor).body(body).post("legal-holds").then().statusCode(404);
        api.as(api.onlyAuditor).body(body).post("legal-holds").then().statusCode(403);
        String id = api.as(api.dpo)
                .body(body)
                .post("legal-holds")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
        api.as(api.dpo, 1).post("legal-holds/" + id + "/approval").then().statusCode(403);
        api.as(api.secondDpo, 1)
                .post("legal-holds/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));
        for (String member : List.of(api.mentor, api.mentee)) {
            api.as(member)
                    .get("me/register")
                    .then()
                    .statusCode(200)
                    .body("legalHolds.reason", contains("COURT_ORDER"))
                    .body("legalHolds[0].fileNumber", nullValue());
        }
        api.as(api.onlyAuditor)
                .get("register/legal-holds")
                .then()
                .statusCode(200)
                .body("items[0].kept", equalTo("PAIR"))
                .body("items[0].pair", nullValue());
        for (String office : List.of(api.dpo, api.secondDpo, api.onlyAuditor)) {
            api.as(office).get(api.path("sessions")).then().statusCode(403);
            api.as(office).get(api.path("burden")).then().statusCode(404);
        }
        api.as(api.secondDpo)
                .body("{\"until\": \"%s\", \"telling\": {\"atOnce\": true}}".formatted(in(181)))
                .post("legal-holds/" + id + "/renewal")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-input"))
                .body("errors.field", contains("until"));
        api.as(api.dpo).post("legal-holds/" + id + "/withdrawal").then().statusCode(403);
    }

    @Test
    void theFirstSessionAsItsMembersReadItCarriesTheLimitsAgainAndNoOther() {
        api.meetTwice();
        List<String> ids =
                api.as(api.mentor).get(api.path("sessions")).then().extract().path("items.id");
        for (String member : List.of(api.mentor, api.mentee)) {
            api.as(member)
                    .queryParam("language", "de")
                    .get("sessions/" + ids.get(0))
                    .then()
                    .statusCode(200)
                    .body("limits.points.key", contains("L1", "L2", "L3", "L4", "L5", "L6", "L7"))
                    .body("limits.dutyToAct", containsString("Ann oder Bea"));
            api.as(member).get("sessions/" + ids.get(1)).then().statusCode(200).body("limits", nullValue());
        }
    }
}
