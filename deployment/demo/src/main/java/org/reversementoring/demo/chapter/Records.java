package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import java.time.Duration;
import java.util.List;
import org.reversementoring.demo.story.Story;
import org.reversementoring.workday.simulator.Mentorships.Mentorship;

/**
 * A pair's mentorship stands in Workday only once both members release it, and says no more than who, whom and when.
 */
final class Records {
    private final Stage stage;
    private final PairOfTwo pair;

    Records(Stage stage, PairOfTwo pair) {
        this.stage = stage;
        this.pair = pair;
    }

    void play() {
        Story story = stage.story();
        story.step(pair.mentee() + " (mentee)", "lets the mentorship into Workday", () -> {
            release(pair.mentee());
            return "nothing leaves the pair as long as only one of the two wants it";
        });
        story.step(pair.mentor() + " (mentor)", "lets it too", () -> {
            release(pair.mentor());
            demand(all().isEmpty(), "nothing at the moment of a release");
            return "it is written with the next daily batch";
        });
        stage.time().pass(Duration.ofDays(1), "a day passes");
        story.step("The product", "writes it into Workday", () -> {
            Mentorship written =
                    stage.eventually("a mentorship in Workday", () -> all().isEmpty() ? null : all().get(0));
            demand(written.mentor().equals(pair.mentor().number()), "the junior as mentor");
            demand(written.mentee().equals(pair.mentee().number()), "the senior as mentee");
            demand(written.comment().isEmpty() && !written.closed(), "an open one without a comment");
            return written.mentorType() + " " + pair.mentor() + " teaches " + pair.mentee() + ", from "
                    + written.start() + ", \"" + written.purpose() + "\" and not a word more";
        });
    }

    /** After the programme was closed. */
    void playClosed() {
        stage.story().step("The product", "closes the mentorship in Workday", () -> {
            String reason =
                    stage.eventually("a closed mentorship", () -> all().get(0).closeReason());
            demand(reason.equals("Completed"), "Completed, not " + reason);
            demand(all().size() == 1, "one mentorship, and none of any other pair");
            return "the programme came to its end, so the reason is " + reason;
        });
    }

    private List<Mentorship> all() {
        return stage.workday().mentorships().all();
    }

    private void release(Employee member) {
        stage.rest()
                .put(member.login(), pair.path() + "/releases", object("items", List.of("WRITE_BACK")))
                .expect(200);
    }
}
