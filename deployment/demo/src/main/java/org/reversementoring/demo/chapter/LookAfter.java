package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The pulse; one mentor's burden rises, and what would help comes in the same answer. */
final class LookAfter {
    private static final String TOPIC = "lived-experience";
    /** The menu of an offer. */
    private static final int CHOICES = 9;

    private final List<PairOfTwo> pairs;
    private final PairOfTwo troubled;
    private final Story story;
    private final Rest rest;
    private String version = "";

    /** @param troubled the pair whose mentor is worn out */
    LookAfter(Stage stage, List<PairOfTwo> pairs, PairOfTwo troubled) {
        this.pairs = pairs;
        this.troubled = troubled;
        story = stage.story();
        rest = stage.rest();
    }

    /** After the second session. */
    void playPulse() {
        story.chapter("The juniors are looked after");
        rules();
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
        story.step(troubled.mentor() + " (mentor)", "opens the topic that everybody asks about", () -> {
            String topics = troubled.path() + "/topics";
            String etag =
                    rest.get(troubled.mentor().login(), topics).expect(200).etag();
            rest.put(troubled.mentor().login(), topics, object("topics", List.of("emerging-technology", TOPIC)), etag)
                    .expect(200);
            demand(topics(troubled.mentee()).contains(TOPIC), "a topic that the mentee sees");
            return troubled.mentee() + " sees it";
        });
        story.step(troubled.mentor() + " (mentor)", "answers the pulse: it is wearing", () -> {
            JsonNode burden = pulse(troubled, object("P1", "3", "P4", "4")).path("burden");
            demand(burden.path("level").asText().equals("WATCH"), "WATCH, not " + burden.path("level"));
            return "level WATCH, seen by the mentor alone, because: " + words(burden.path("reasons"));
        });
    }

    private void rules() {
        Employee mentor = troubled.mentor();
        story.step(mentor + " (mentor)", "reads the rules by which mentors are prompted", () -> {
            JsonNode policy =
                    rest.get(mentor.login(), "burden-policy").expect(200).json();
            version = policy.path("version").asText();
            JsonNode rules = policy.path("limits").path("rules");
            demand(rules.size() > 10, "the rules in plain words, not " + rules);
            return "version " + version + " is in force, " + rules.size() + " rules such as: "
                    + rules.path(0).path("words").asText();
        });
    }

    /** After the third session. */
    void playOffer() {
        String who = troubled.mentor() + " (mentor)";
        JsonNode[] offer = new JsonNode[1];
        story.step(who, "answers the next pulse: worn out, and not safe to say no", () -> {
            JsonNode receipt = pulse(troubled, object("P1", "5", "P2", "5", "P4", "2", "P7", "SHOW_RESOURCES"));
            JsonNode burden = receipt.path("burden");
            demand(burden.path("level").asText().equals("OFFER"), "OFFER, not " + burden.path("level"));
            demand(burden.path("policyVersion").asText().equals(version), "the version in force");
            demand(receipt.path("resources").size() > 0, "external resources in the same answer");
            offer[0] = burden.path("offers").path(0);
            demand(offer[0].path("choices").size() == CHOICES, CHOICES + " choices, not " + offer[0]);
            return "level OFFER because: " + words(burden.path("reasons")) + " In the same answer: "
                    + CHOICES + " ways out to choose from, and "
                    + receipt.path("resources").size()
                    + " places to turn to, first "
                    + name(receipt.path("resources").path(0));
        });
        story.step(who, "hands the topic over to somebody outside the pair", () -> {
            JsonNode answer = rest.post(
                            troubled.mentor().login(),
                            troubled.path() + "/offers/" + offer[0].path("id").asText() + "/answer",
                            object("choice", "HAND_OVER_TOPIC", "topic", TOPIC))
                    .expect(200)
                    .json();
            demand(answer.path("resources").size() > 0, "who takes the topic over");
            demand(!topics(troubled.mentee()).contains(TOPIC), "a topic that is gone for the mentee");
            return name(answer.path("resources").path(0))
                    + " has it from now on; for the mentee it is simply not there";
        });
    }

    private String topics(Employee member) {
        return rest.get(member.login(), troubled.path() + "/topics")
                .expect(200)
                .json()
                .path("topics")
                .findValuesAsText("key")
                .toString();
    }

    private static String words(JsonNode reasons) {
        demand(reasons.size() > 0, "a reason");
        return String.join(" ", reasons.findValuesAsText("words"));
    }

    private static String name(JsonNode routed) {
        return routed.path("resource").path("name").asText();
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
}
