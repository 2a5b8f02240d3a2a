package org.reversementoring.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.wellbeing.Messages;
import org.reversementoring.wellbeing.SiteTexts;

class PulsesResourceTest {
    @TempDir
    Path directory;

    private final WellbeingApi api = new WellbeingApi();

    @AfterEach
    void stop() {
        Messages.speak(SiteTexts.NONE);
        api.close();
    }

    private void isAsked(String acceptLanguage, String question) {
        api.as(api.mentor)
                .header("Accept-Language", acceptLanguage)
                .get("pulse-items?side=MENTOR")
                .then()
                .statusCode(200)
                .body("items.find { it.item == 'P7' }.question", equalTo(question));
    }

    @Test
    void aLanguageThatTheSiteAddsReachesWhoAcceptsIt() throws IOException {
        isAsked("fr", "Is there anything you need?");
        Files.writeString(directory.resolve("messages_fr.properties"), "pulse.P7=Un besoin\u00a0?");
        Messages.speak(SiteTexts.read(directory));
        isAsked("fr-CH, de;q=0.5", "Un besoin\u00a0?");
        isAsked("nl, de;q=0.5", "Brauchst du etwas?");
        isAsked("fr;q=0, *", "Is there anything you need?");
        isAsked("not a language!", "Is there anything you need?");
        api.as(api.mentor)
                .header("Accept-Language", "fr")
                .get("pulse-items?side=MENTOR&language=de")
                .then()
                .body("items.find { it.item == 'P7' }.question", equalTo("Brauchst du etwas?"));
    }

    @Test
    void theItemsSayThatTheyAreFreeAndNotValidated() {
        api.as(api.mentee)
                .get("pulse-items?side=MENTEE")
                .then()
                .statusCode(200)
                .body("licence", equalTo("CC0-1.0"))
                .body("validated", is(false))
                .body("notice", notNullValue());
    }

    @Test
    @Tag("S102")
    void eachMemberSeesWhetherAPulseIsDueAndAnAnswerThatIsKeptIsMade() {
        api.as(api.mentor)
                .get(api.path("pulses/next"))
                .then()
                .statusCode(200)
                .body("due", is(false))
                .body("sessions", is(2))
                .body("from", nullValue());
        api.meetTwice();
        api.as(api.mentor).get(api.path("pulses/next")).then().body("due", is(true));
        api.as(api.mentor)
                .body("{\"answers\": {\"P1\": \"1\"}}")
                .post(api.path("pulses"))
                .then()
                .statusCode(201)
                .body("kept", is(true));
        api.as(api.mentor)
                .get(api.path("pulses/next"))
                .then()
                .body("due", is(false))
                .body("from", notNullValue());
        api.as(api.manager).get(api.path("pulses/next")).then().statusCode(404);
    }

    @Test
    @Tag("S101")
    void whoAsksForHelpBeforeAPulseIsDueGetsItAndNothingIsKept() {
        api.keepHelp();
        api.as(api.mentor)
                .body("{\"answers\": {\"P7\": \"URGENT\"}}")
                .post(api.path("pulses"))
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("kept", is(false))
                .body("id", nullValue())
                .body("burden.level", equalTo("URGENT"))
                .body("resources.resource.key", everyItem(notNullValue()))
                .body("resources.size()", greaterThan(0));
        api.as(api.mentor).get(api.path("pulses")).then().body("size()", is(0));
    }
}
