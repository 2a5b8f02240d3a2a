package org.reversementoring.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between sessions, and what leaves the pair. */
class RecognitionResourceTest {
    private final PairApi api = new PairApi();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    @Tag("S062")
    void aCommitmentIsMadeAndCompletedWithEvidence() {
        String due = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        String location = api.as(api.mentee)
                .body("{\"text\": \"Film one update\", \"dueOn\": \"" + due + "\"}")
                .post(api.path("commitments"))
                .then()
                .statusCode(201)
                .body("done", equalTo(false))
                .extract()
                .header("Location");
        api.as(api.mentee, 1)
                .body("{\"evidence\": \"Posted on Monday\"}")
                .post(location + "/completion")
                .then()
                .statusCode(200)
                .body("done", equalTo(true));
        api.as(api.mentor).get(location).then().body("evidence", equalTo("Posted on Monday"));
        api.as(api.mentor).get(api.path("commitments")).then().statusCode(200).body("items.overdue", contains(false));
        api.as(api.mentee)
                .body("{\"dueOn\": \"2020-01-01\"}")
                .post(api.path("commitments"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("text", "dueOn"));
    }

    @Test
    @Tag("S084")
    @Tag("S092")
    @Tag("S096")
    void bothReflectAndSeeHowFarApartTheyAre() {
        api.held();
        api.held();
        api.held();
        api.as(api.mentor).get(api.path("reflections")).then().statusCode(200).body("due", equalTo(true));
        api.as(api.mentor)
                .body("{\"objectivesMet\": 4, \"mutuallyBeneficial\": 2, \"progress\": \"Two of three\"}")
                .post(api.path("reflections"))
                .then()
                .statusCode(200)
                .body("due", equalTo(false))
                .body("benefitGap", nullValue());
        api.as(api.mentee)
                .body("{\"objectivesMet\": 5, \"mutuallyBeneficial\": 5}")
                .post(api.path("reflections"))
                .then()
                .body("benefitGap", equalTo(3))
                .body("items.progress", contains("Two of three", ""));
        api.as(api.mentee)
                .body("{\"objectivesMet\": 6}")
                .post(api.path("reflections"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("mutuallyBeneficial"));
    }

    @Test
    @Tag("S119")
    @Tag("S120")
    void aStoryIsPublicWhileBothReleaseIt() {
        String story = api.as(api.mentee)
                .body("{\"kind\": \"ENDORSEMENT\", \"skill\": \"editing\", \"text\": \"She taught the board to cut\"}")
                .post(api.path("stories"))
                .then()
                .statusCode(201)
                .header("ETag", nullValue())
                .extract()
                .header("Location");
        api.as(api.mentee).put(story + "/release").then().statusCode(200).body("releasedByMe", equalTo(true));
        api.as(api.mentor)
                .get(story)
                .then()
                .statusCode(200)
                .body("releasedByMe", equalTo(false))
                .body("published", equalTo(false));
        String published = "programmes/" + api.programme + "/stories";
        api.as(api.colleague).get(published).then().statusCode(200).body("items", hasSize(0));
        api.as(api.mentor).put(story + "/release").then().body("published", equalTo(true));
        api.as(api.colleague)
                .get(published)
                .then()
                .body("items.text", contains("She taught the board to cut"))
                .body("items.skill", contains("editing"));
        api.as(api.mentor).delete(story + "/release").then().statusCode(200).body("published", equalTo(false));
        api.as(api.colleague).get(published).then().body("items", hasSize(0));
    }

    @Test
    @Tag("S121")
    void hoursAreSeenByThoseAboveOnlyWhileTheyAreReleased() {
        api.held();
        String mine = "me/credits/" + api.programme + "/PARTICIPATION/release";
        String released = "programmes/" + api.programme + "/credits";
        api.as(api.mentor)
                .get("me/credits")
                .then()
                .statusCode(200)
                .body("items.kind", contains("TIME_STATEMENT", "PARTICIPATION"))
                .body("items.minutes", contains(129, 60))
                .body("items.released", contains(false, false));
        api.as(api.mentor).put(mine).then().statusCode(200).body("released", equalTo(true));
        for (String other : List.of(api.colleague, api.manager, api.mentee)) {
            api.as(other)
                    .get(released)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("next", nullValue());
        }
        api.as(api.superior)
                .get(released)
                .then()
                .statusCode(200)
                .body("items.minutes", contains(60))
                .body("items[0].keySet()", not(hasItem("pair")));
        api.as(api.mentor).delete(mine).then().statusCode(204);
        api.as(api.superior).get(released).then().body("items", hasSize(0));
        api.as(api.colleague).put(mine).then().statusCode(404);
    }
}
