package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;

/** A topic of identity stands on an agenda only once the mentee has completed its course in Moodle. */
final class Reading {
    static final String TOPIC = "lived-experience";

    private final Stage stage;
    private final PairOfTwo pair;
    private final Rest rest;

    Reading(Stage stage, PairOfTwo pair) {
        this.stage = stage;
        this.pair = pair;
        rest = stage.rest();
    }

    void play() {
        Story story = stage.story();
        String who = pair.mentee() + " (mentee)";
        story.step(who, "asks for a session on a topic of identity that was just opened", () -> {
            String topics = pair.path() + "/topics";
            rest.put(
                            pair.mentor().login(),
                            topics,
                            object("topics", List.of("emerging-technology", TOPIC)),
                            rest.get(pair.mentor().login(), topics).expect(200).etag())
                    .expect(200);
            Answer refused = ask();
            demand(refused.status() >= 400, "a refusal, not " + refused.status());
            return "refused: " + refused.text("detail");
        });
        story.step(who, "works through the topic's course in Moodle", () -> {
            stage.moodle().complete(pair.mentee().number(), course());
            stage.time().pass(Duration.ofHours(1), "an hour passes");
            stage.eventually(
                    "the course read as completed", () -> reading().path("done").asBoolean() ? Boolean.TRUE : null);
            return "only " + pair.mentee() + " reads that it is done";
        });
        story.step(who, "asks again", () -> {
            Answer planned = ask().expect(201);
            String session = "sessions/" + planned.text("id");
            rest.post(
                            pair.mentee().login(),
                            session + "/cancellation",
                            null,
                            rest.get(pair.mentee().login(), session).expect(200).etag())
                    .expect(200);
            return "the topic may stand on the agenda; the two then put that session off";
        });
    }

    private Answer ask() {
        Map<String, Object> meeting =
                object("startsAt", stage.time().now().plus(Time.weeks(1)).toString(), "focusArea", TOPIC);
        return rest.post(pair.mentee().login(), pair.path() + "/sessions", object("meeting", meeting));
    }

    private JsonNode reading() {
        return rest.get(pair.mentee().login(), "me/training")
                .expect(200)
                .json()
                .path(0)
                .path("reading")
                .path(0);
    }

    /** The idnumber at the address that the mentee reads. */
    private String course() {
        String address = reading().path("course").asText();
        for (JsonNode course : stage.moodle().site().path("courses")) {
            if (address.endsWith("id=" + course.path("id").asText())) {
                return course.path("idnumber").asText();
            }
        }
        throw new IllegalStateException("Moodle has no course at " + address);
    }
}
