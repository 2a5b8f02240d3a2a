package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import java.util.List;
import java.util.Map;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The programme's survey, before and after, answered by some who take part and some who do not. */
final class Survey {
    private static final int OUTSIDERS = 12;

    private final Stage stage;
    private final Rest rest;
    private final String path;
    private final Participants people;
    private final List<Employee> outsiders;

    Survey(Stage stage, Cast cast, String programme, Participants people) {
        this.stage = stage;
        this.people = people;
        rest = stage.rest();
        path = "programmes/" + programme + "/feedback";
        outsiders = cast.everybody().stream()
                .filter(e -> !cast.juniors().contains(e) && !cast.seniors().contains(e))
                .filter(e -> stage.company().staff().stream()
                        .noneMatch(s -> s.employeeNumber().equals(e.number())))
                .limit(OUTSIDERS)
                .toList();
    }

    void before() {
        Story story = stage.story();
        story.step(
                people.all().count() + " who take part and " + OUTSIDERS + " who do not",
                "answer the survey before it begins",
                () -> {
                    answerAll("BEFORE", 0);
                    return "each answer is sealed; nobody is reminded and nobody learns who answered";
                });
    }

    void after() {
        Story story = stage.story();
        story.step("The same people", "answer the survey again after the last session", () -> {
            answerAll("AFTER", 1);
            return "the report will show both, for groups alone";
        });
        Login manager = stage.company().programmeManager();
        story.step(manager + " (programme manager)", "asks for the answers", () -> {
            Answer own = rest.get(manager, path).expect(200);
            demand(own.json().path("answers").isEmpty(), "nobody's answers");
            return "the manager sees the questions and one's own answers, of which there are none";
        });
    }

    private void answerAll(String when, int gain) {
        int position = 0;
        for (Employee person : people.all().toList()) {
            Map<String, Object> answers = feelings(position++, gain);
            if (gain > 0) {
                answers.put("EXPERIENCE", 3 + position % 3);
                answers.put("SKILLS_GAINED", 2 + position % 4);
                answers.put("STRUCTURE", 3 + position % 2);
            }
            answer(person, when, answers);
        }
        for (Employee person : outsiders) {
            answer(person, when, feelings(position++, 0));
        }
    }

    /** Spread from 1 to 5, so that a mean says something; made up like everything here. */
    private static Map<String, Object> feelings(int position, int gain) {
        return object(
                "BELONGING", Math.min(5, 2 + position % 3 + gain),
                "HEARD_AND_VALUED", Math.min(5, 1 + position % 4 + gain),
                "JOB_SATISFACTION", 2 + position % 4,
                "BARRIERS", Math.max(1, 5 - position % 3 - gain),
                "OLD_PHRASES", Math.max(1, 2 + position % 4 - gain));
    }

    private void answer(Employee person, String when, Map<String, Object> answers) {
        rest.post(person.login(), path, object("stage", when, "answers", answers))
                .expect(200);
    }
}
