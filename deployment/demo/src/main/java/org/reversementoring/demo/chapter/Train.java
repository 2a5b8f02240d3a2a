package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;

/** Both sides learn first: courses in Moodle, enrolment, completion read back. */
final class Train {
    private static final int NOT_FINISHING = 2;

    private final Stage stage;
    private final String programme;
    private final Participants people;
    private final Story story;
    private final Rest rest;
    private final Login manager;

    Train(Stage stage, String programme, Participants people) {
        this.stage = stage;
        this.programme = programme;
        this.people = people;
        story = stage.story();
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    void play() {
        story.chapter("Both sides are prepared");
        String who = manager + " (programme manager)";
        story.step(who, "publishes the curricula", () -> {
            rest.post(manager, "programmes/" + programme + "/curricula/publication", null)
                    .expect(200);
            int courses = courses();
            demand(courses == 3, "three courses in Moodle, not " + courses);
            return "Moodle has a course for mentors, one for mentees and one where both meet";
        });
        story.step(who, "has a course made for the topic of identity", () -> {
            rest.post(manager, "programmes/" + programme + "/topic-courses", object("topic", Reading.TOPIC))
                    .expect(200);
            return "what can be read need not be taught by a junior: every mentee is enrolled, whatever is opened later";
        });
        stage.time().pass(Duration.ofHours(1), "an hour passes");
        story.step("The product", "enrols everybody who takes part", () -> {
            int all = (int) people.all().count();
            stage.eventually(all + " people enrolled", () -> count("ENROLLED") == all ? Boolean.TRUE : null);
            return all + " people are enrolled in Moodle";
        });
        stage.time().pass(Time.weeks(2), "two weeks pass");
        List<Employee> finishing = people.mentors().subList(0, people.mentors().size() - NOT_FINISHING);
        story.step(finishing.size() + " mentors and all mentees", "work through their course in Moodle", () -> {
            finishing.forEach(mentor -> stage.moodle().complete(mentor.number(), course("mentor")));
            people.mentees().forEach(mentee -> stage.moodle().complete(mentee.number(), course("mentee")));
            return NOT_FINISHING + " mentors do not get to its end";
        });
        story.step(who, "has completion read back from Moodle", () -> {
            Answer answer = rest.post(manager, "programmes/" + programme + "/curricula/completion-refresh", null)
                    .expect(200);
            long completed = count("COMPLETED");
            demand(
                    completed == finishing.size() + people.mentees().size(),
                    "everybody who finished, not " + completed + " of them: " + answer.body());
            return completed + " people completed their training";
        });
        disorder(finishing);
    }

    /** What somebody did in Moodle by hand is seen, said and put right. */
    private void disorder(List<Employee> finishing) {
        Employee again = finishing.get(0);
        Employee suspended = people.mentors().get(people.mentors().size() - 1);
        story.step("Moodle's administrator", "has one mentor start anew and suspends another", () -> {
            stage.moodle().reset(again.number(), course("mentor"));
            stage.moodle().suspend(suspended.number(), course("mentor"));
            rest.post(manager, "programmes/" + programme + "/curricula/completion-refresh", null)
                    .expect(200);
            demand(count("RETAKING") == 0, "what was read once closes nothing");
            stage.time().pass(Duration.ofHours(1), "an hour passes");
            rest.post(manager, "programmes/" + programme + "/curricula/completion-refresh", null)
                    .expect(200);
            return stage.eventually("word of both", () -> {
                JsonNode problems = problems();
                return problems.size() == 2 && count("RETAKING") == 1
                        ? "the manager reads: "
                                + problems.path(0).path("problem").asText() + " "
                                + problems.path(1).path("problem").asText()
                        : null;
            });
        });
        story.step(again + " (mentor)", "completes the course once more", () -> {
            stage.moodle().complete(again.number(), course("mentor"));
            stage.moodle().reactivate(suspended.number(), course("mentor"));
            rest.post(manager, "programmes/" + programme + "/curricula/completion-refresh", null)
                    .expect(200);
            demand(count("RETAKING") == 0 && problems().isEmpty(), "nothing out of order, not " + problems());
            return "the gate to the matching is open again, and nothing is out of order";
        });
    }

    private JsonNode problems() {
        return rest.get(manager, "programmes/" + programme + "/training-problems")
                .expect(200)
                .json()
                .path("problems");
    }

    private String course(String side) {
        return "rm-" + programme + "-" + side;
    }

    private int courses() {
        int found = 0;
        for (JsonNode course : stage.moodle().site().path("courses")) {
            found += course.path("idnumber").asText().startsWith("rm-" + programme) ? 1 : 0;
        }
        return found;
    }

    private long count(String status) {
        return rest.list(manager, "programmes/" + programme + "/training").stream()
                .filter(line -> line.path("status").asText().equals(status))
                .count();
    }
}
