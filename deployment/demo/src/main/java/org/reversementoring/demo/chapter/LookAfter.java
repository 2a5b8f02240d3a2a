package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The pulse; one mentor's burden rises, and help comes in the same answer. */
final class LookAfter {
    private final Stage stage;
    private final String programme;
    private final List<PairOfTwo> pairs;
    private final PairOfTwo troubled;
    private final Story story;
    private final Rest rest;

    /** @param troubled the pair whose mentor is worn out */
    LookAfter(Stage stage, String programme, List<PairOfTwo> pairs, PairOfTwo troubled) {
        this.stage = stage;
        this.programme = programme;
        this.pairs = pairs;
        this.troubled = troubled;
        story = stage.story();
        rest = stage.rest();
    }

    /** After the second session. */
    void playPulse() {
        story.chapter("The juniors are looked after");
        List<PairOfTwo> calm = pairs.stream().filter(p -> !p.equals(troubled)).toList();
        story.step(calm.size() + " mentors", "answer the pulse", () -> {
            for (int i = 0; i < calm.size(); i++) {
                JsonNode burden = pulse(calm.get(i), calmAnswers(i)).path("burden");
                demand(burden.path("level").asText().equals("NONE"), "no burden, not " + burden.path("level"));
            }
            return "nothing fires";
        });
        story.step(calm.size() + " mentees", "answer theirs", () -> {
            for (int i = 0; i < calm.size(); i++) {
                PairOfTwo pair = calm.get(i);
                Map<String, Object> answers =
                        object("M1", "" + (2 + i % 4), "M2", "" + (1 + i % 5), "M3", "" + (3 + i % 3));
                JsonNode receipt = rest.post(pair.mentee().login(), pair.path() + "/pulses", object("answers", answers))
                        .expect(201)
                        .json();
                demand(!receipt.hasNonNull("burden"), "nothing about the mentor's burden");
            }
            return "they read nothing of the mentors";
        });
        story.step(troubled.mentor() + " (mentor)", "answers that it is wearing", () -> {
            JsonNode burden = pulse(troubled, object("P1", "3", "P4", "4")).path("burden");
            demand(burden.path("level").asText().equals("WATCH"), "WATCH, not " + burden.path("level"));
            return "level WATCH, seen by the mentor alone, because: "
                    + burden.path("reasons").path(0).path("words").asText();
        });
    }

    /** After the third session. */
    void playHelp() {
        Employee mentor = troubled.mentor();
        String who = mentor + " (mentor)";
        story.step(who, "answers the next pulse, worn out and not safe to say no", () -> {
            JsonNode receipt = pulse(troubled, object("P1", "5", "P2", "5", "P4", "2", "P7", "SHOW_RESOURCES"));
            JsonNode burden = receipt.path("burden");
            demand(burden.path("level").asText().equals("OFFER"), "OFFER, not " + burden.path("level"));
            demand(burden.path("offers").size() > 0, "an offer");
            demand(receipt.path("resources").size() > 0, "external resources in the same answer");
            return "level OFFER, and " + receipt.path("resources").size()
                    + " external resources come back in the same response, first "
                    + receipt.path("resources")
                            .path(0)
                            .path("resource")
                            .path("name")
                            .asText();
        });
        mentorsBurdenDoesNotExistForOthers();
        JsonNode[] asked = new JsonNode[1];
        story.step(who, "asks for help", () -> {
            asked[0] = rest.post(
                            mentor.login(),
                            "support-cases",
                            object(
                                    "programme",
                                    programme,
                                    "pair",
                                    troubled.id(),
                                    "words",
                                    "I am expected to explain my whole generation."))
                    .expect(200)
                    .json();
            demand(asked[0].path("resources").size() > 0, "external resources");
            demand(asked[0].path("contacts").size() > 0, "somebody to turn to");
            return "the case is " + asked[0].path("supportCase").path("state").asText() + ", due "
                    + asked[0].path("supportCase").path("due").asText() + ", with "
                    + asked[0].path("resources").size() + " external resources beside it";
        });
        handle("support-cases/" + asked[0].path("supportCase").path("id").asText());
    }

    private static Map<String, Object> calmAnswers(int position) {
        return object(
                "P1", "" + (1 + position % 2),
                "P2", "" + (1 + position % 3),
                "P3", "" + (1 + position % 3),
                "P4", "" + (4 + position % 2),
                "P5", "" + (2 + position % 4),
                "P7", "NO");
    }

    private JsonNode pulse(PairOfTwo pair, Map<String, Object> answers) {
        return rest.post(pair.mentor().login(), pair.path() + "/pulses", object("answers", answers))
                .expect(201)
                .json();
    }

    private void mentorsBurdenDoesNotExistForOthers() {
        Employee mentee = troubled.mentee();
        story.step(mentee + " (mentee)", "asks whether there is a burden signal", () -> {
            Answer real = rest.get(mentee.login(), troubled.path() + "/burden");
            Answer missing = rest.get(mentee.login(), "pairs/" + UUID.randomUUID() + "/burden");
            demand(real.status() == missing.status(), "the status " + missing.status() + ", not " + real.status());
            demand(real.body().equals(missing.body()), "the same bytes as for a missing record");
            return "the answer is, byte for byte, that of a record that does not exist (" + real.status() + ")";
        });
        Login manager = stage.company().programmeManager();
        story.step(manager + " (programme manager)", "asks the same, and for the cases of the programme", () -> {
            Answer burden = rest.get(manager, troubled.path() + "/burden");
            demand(burden.status() == 403 || burden.status() == 404, "a refusal, not " + burden.status());
            Answer cases = rest.get(manager, "support-cases?programme=" + programme);
            demand(cases.status() == 403 || cases.status() == 404, "a refusal, not " + cases.status());
            return "refused (" + burden.status() + ", " + cases.status() + ")";
        });
    }

    private void handle(String path) {
        Login contact = stage.company().supportContact();
        String who = contact + " (support contact)";
        story.step(who, "takes the case", () -> {
            demand(rest.list(contact, "support-cases?programme=" + programme).size() == 1, "one case in the list");
            Answer taken = rest.post(contact, path + "/acknowledgement", null, etag(contact, path))
                    .expect(200);
            return "it is " + taken.text("state");
        });
        story.step(who, "proposes a next step and, after the talk, closes the case", () -> {
            rest.post(
                            contact,
                            path + "/plan",
                            object("step", "A talk with the facilitator about who has to explain what."),
                            etag(contact, path))
                    .expect(200);
            Answer closed = rest.post(contact, path + "/closing", null, etag(contact, path))
                    .expect(200);
            demand(closed.text("state").equals("CLOSED"), "a closed case");
            return "it is CLOSED and nothing is asked";
        });
        story.step(troubled.mentor() + " (mentor)", "reads one's own cases", () -> {
            Answer own = rest.get(troubled.mentor().login(), "me/support-cases").expect(200);
            demand(own.json().size() == 1, "one case");
            return "one, " + own.json().path(0).path("state").asText() + ", with "
                    + own.json().path(0).path("steps").size() + " step";
        });
    }

    private String etag(Login contact, String path) {
        return rest.get(contact, path).expect(200).etag();
    }
}
