package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.reversementoring.demo.story.Story;

/** A pair's sessions get into Moodle's calendar only once both members release them, and then say nothing. */
final class Calendar {
    private static final String NEUTRAL = "Appointment";

    private final Stage stage;
    private final PairOfTwo pair;

    Calendar(Stage stage, PairOfTwo pair) {
        this.stage = stage;
        this.pair = pair;
    }

    void play() {
        Story story = stage.story();
        story.step(pair.mentee() + " (mentee)", "lets the sessions into Moodle's calendar", () -> {
            release(pair.mentee());
            demand(groups() == 0 && appointments() == 0, "nothing in Moodle by one release alone");
            return "nothing leaves the pair as long as only one of the two wants it";
        });
        story.step(pair.mentor() + " (mentor)", "lets them too", () -> {
            release(pair.mentor());
            stage.eventually("an appointment in Moodle", () -> appointments() == 1 ? Boolean.TRUE : null);
            demand(groups() == 1, "one group in Moodle, not " + groups());
            return "Moodle has a hidden group of the two and an entry that is called \"" + NEUTRAL + "\"";
        });
    }

    private void release(Employee member) {
        stage.rest()
                .put(member.login(), pair.path() + "/releases", object("items", List.of("CALENDAR")))
                .expect(200);
    }

    private int groups() {
        return stage.moodle().site().path("groups").size();
    }

    private int appointments() {
        int found = 0;
        for (JsonNode event : stage.moodle().site().path("events")) {
            found += event.path("name").asText().equals(NEUTRAL) ? 1 : 0;
        }
        return found;
    }
}
