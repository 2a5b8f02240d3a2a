package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;

import java.time.temporal.ChronoUnit;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;

/** The event that opens the programme for its pairs, and their places in Moodle. */
final class KickOff {
    private static final String TITLE = "Kick-off: learning upwards";

    private final Stage stage;
    private final String programme;

    KickOff(Stage stage, String programme) {
        this.stage = stage;
        this.programme = programme;
    }

    void play() {
        Story story = stage.story();
        Rest rest = stage.rest();
        Login manager = stage.company().programmeManager();
        story.chapter("Kick-off");
        story.step(manager + " (programme manager)", "plans the kick-off", () -> {
            String path = "programmes/" + programme;
            String at = stage.time()
                    .now()
                    .plus(Time.weeks(1))
                    .truncatedTo(ChronoUnit.HOURS)
                    .toString();
            rest.post(
                            manager,
                            path + "/kick-off",
                            object("at", at, "place", "Canteen and online", "title", TITLE),
                            rest.get(manager, path).expect(200).etag())
                    .expect(200);
            stage.eventually("an event in Moodle's calendar", () -> holds("events", TITLE) ? Boolean.TRUE : null);
            return "it stands in Moodle's calendar";
        });
        stage.time().pass(Time.weeks(1), "a week passes and everybody meets");
    }

    private boolean holds(String list, String text) {
        return stage.moodle().site().path(list).toString().contains(text);
    }
}
