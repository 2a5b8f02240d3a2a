package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** People are asked; each decides alone, and a no leaves no trace. */
final class OptIn {
    private static final int SILENT = 4;
    private static final int DECLINING = 2;

    private final Stage stage;
    private final Cast cast;
    private final String programme;
    private final Story story;
    private final Rest rest;
    private final Login manager;

    OptIn(Stage stage, Cast cast, String programme) {
        this.stage = stage;
        this.cast = cast;
        this.programme = programme;
        story = stage.story();
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    /** @return who takes part */
    Participants play() {
        story.chapter("People are asked and decide");
        invite("MENTOR", cast.juniors());
        invite("MENTEE", cast.seniors());
        List<Employee> mentors =
                cast.juniors().subList(SILENT + DECLINING, cast.juniors().size());
        List<Employee> mentees = cast.seniors().subList(0, cast.seniors().size() - 1);
        int consent = consent(mentors.get(0));
        tooSoon(mentors.get(0), consent);
        story.step(mentors.size() + " juniors", "opt in as mentors, topic by topic, and answer the survey", () -> {
            for (int i = 0; i < mentors.size(); i++) {
                answer(mentors.get(i), "MENTOR", mentorAnswers(mentors.get(i), i, consent));
            }
            return "they take part; only they themselves can read what they answered";
        });
        story.step(mentees.size() + " seniors", "opt in as mentees, the chief executive among them", () -> {
            for (int i = 0; i < mentees.size(); i++) {
                answer(mentees.get(i), "MENTEE", menteeAnswers(mentees.get(i), i, consent));
            }
            return "they take part";
        });
        decline(cast.juniors().subList(0, DECLINING));
        listed(mentors.size() + mentees.size());
        lineManagerLearnsNothing(mentors);
        return new Participants(mentors, mentees);
    }

    private void invite(String side, List<Employee> people) {
        List<String> numbers = people.stream().map(Employee::number).toList();
        story.step(
                manager + " (programme manager)",
                "invites " + people.size() + " people as " + side.toLowerCase(Locale.ROOT) + "s",
                () -> {
                    rest.post(
                                    manager,
                                    "programmes/" + programme + "/invitations",
                                    object("side", side, "employeeNumbers", numbers))
                            .expect(204);
                    return "they are asked, nobody is enrolled";
                });
    }

    private int consent(Employee junior) {
        int[] version = new int[1];
        story.step(junior + " (" + junior.title() + ")", "reads what one consents to", () -> {
            Answer answer = rest.get(junior.login(), "programmes/" + programme + "/consent-text")
                    .expect(200);
            version[0] = answer.json().path("version").asInt();
            return "version " + version[0] + " of the text";
        });
        return version[0];
    }

    private void tooSoon(Employee junior, int consent) {
        story.step(junior.toString(), "sends a survey without the promise of an open mind", () -> {
            Map<String, Object> answers = mentorAnswers(junior, 0, consent);
            answers.put("survey", object("willingness", 5, "expertise", 4, "communication", 4, "enthusiasm", 5));
            Answer answer = rest.put(junior.login(), path("MENTOR"), answers).expect(400);
            return "refused, nothing is kept (" + answer.firstFault() + ")";
        });
    }

    private void answer(Employee person, String side, Map<String, Object> answers) {
        Answer answer = rest.put(person.login(), path(side), answers).expect(200);
        demand(answer.text("state").equals("OPTED_IN"), person + " opted in, not " + answer.text("state"));
    }

    private String path(String side) {
        return "programmes/" + programme + "/participations/" + side;
    }

    private static Map<String, Object> mentorAnswers(Employee junior, int position, int consent) {
        return object(
                "region", junior.country(),
                "language", "en",
                "timeZone", junior.timeZone(),
                "skillsOffered", Skills.offered(position),
                "needs", object("strategy", 3),
                "topics", Skills.topics(position),
                "survey",
                        object(
                                "willingness",
                                4,
                                "expertise",
                                4,
                                "communication",
                                4,
                                "enthusiasm",
                                5,
                                "openMind",
                                true,
                                "concerns",
                                "Saying no to a senior person."),
                "preferences", object("format", "VIRTUAL", "monthlyMinutes", 180, "capacity", 1),
                "consentVersion", consent);
    }

    private static Map<String, Object> menteeAnswers(Employee senior, int position, int consent) {
        return object(
                "region", senior.country(),
                "language", "en",
                "timeZone", senior.timeZone(),
                "skillsOffered", object("strategy", 5),
                "needs", Skills.needed(position),
                "topics", Skills.topics(position),
                "survey", object("willingness", 4, "openness", 5, "openMind", true),
                "preferences", object("format", "HYBRID", "monthlyMinutes", 240, "capacity", 1),
                "consentVersion", consent);
    }

    private void decline(List<Employee> people) {
        story.step(people.get(0) + " and " + people.get(1), "decline", () -> {
            for (Employee person : people) {
                rest.delete(person.login(), path("MENTOR")).expect(204);
            }
            return "one call, no reason, nobody is told";
        });
    }

    private void listed(int expected) {
        story.step(manager + " (programme manager)", "looks who takes part", () -> {
            List<JsonNode> all = rest.list(manager, "programmes/" + programme + "/participants");
            demand(all.size() == expected, expected + " participants, not " + all.size());
            String text = all.toString();
            demand(
                    !text.contains("DECLINED") && !text.contains("INVITED") && !text.contains("concerns"),
                    "neither declines nor survey answers in the list");
            return all.size() + " people; who declined looks like who was never asked, and no survey answer is there";
        });
    }

    private void lineManagerLearnsNothing(List<Employee> mentors) {
        Employee boss = mentors.stream()
                .map(m -> stage.company().worker(m.number()).manager())
                .filter(Objects::nonNull)
                .map(number -> cast.of(stage.company().login(number.value())))
                .filter(b -> !cast.juniors().contains(b) && !cast.seniors().contains(b))
                .findFirst()
                .orElseThrow();
        story.step(boss + " (line manager)", "asks who of the team takes part", () -> {
            Answer answer = rest.get(boss.login(), "programmes/" + programme + "/participants");
            demand(answer.status() == 403 || answer.status() == 404, "a refusal, not " + answer.status());
            demand(mentors.stream().noneMatch(m -> answer.body().contains(m.id())), "nobody named");
            return "nothing (" + answer.status() + ")";
        });
    }
}
