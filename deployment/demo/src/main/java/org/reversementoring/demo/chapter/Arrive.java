package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** People come over from Workday. */
final class Arrive {
    private final Stage stage;

    Arrive(Stage stage) {
        this.stage = stage;
    }

    Cast play() {
        Story story = stage.story();
        Rest rest = stage.rest();
        Login operator = stage.company().operator();
        Login manager = stage.company().programmeManager();
        story.chapter("People come over from Workday");
        story.step(operator + " (operator)", "syncs the people", () -> {
            Answer answer = rest.post(operator, "people/syncs", null).expect(200);
            demand(answer.json().path("joined").asInt() == 290, "290 people who joined, not " + answer.body());
            return answer.text("joined") + " people joined, without pay, birth date, gender or ratings";
        });
        story.step(operator + " (operator)", "syncs once more", () -> {
            Answer answer = rest.post(operator, "people/syncs", null).expect(200);
            demand(answer.json().path("unchanged").asInt() == 290, "290 people unchanged, not " + answer.body());
            return "nothing to change";
        });
        List<JsonNode> people = rest.list(manager, "people?status=ACTIVE");
        demand(people.size() == 290, "a list of 290 people, not " + people.size());
        return Cast.of(people, stage.company());
    }
}
