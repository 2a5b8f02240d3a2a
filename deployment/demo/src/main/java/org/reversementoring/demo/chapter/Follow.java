package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** Contact status, a change that a pair agrees on, goals reached, and stories that both release. */
final class Follow {
    private final Stage stage;
    private final String programme;
    private final Story story;
    private final Rest rest;

    Follow(Stage stage, String programme) {
        this.stage = stage;
        this.programme = programme;
        story = stage.story();
        rest = stage.rest();
    }

    /** @param silent the pair that did not meet */
    void playContact(PairOfTwo adjusting, PairOfTwo silent) {
        story.chapter("The programme is followed, and celebrated");
        contact(silent);
        adjust(adjusting);
    }

    void playSuccess(List<PairOfTwo> pairs) {
        goalsReached(pairs);
        celebrate(pairs.get(0));
    }

    private void contact(PairOfTwo silent) {
        Login manager = stage.company().programmeManager();
        story.step(manager + " (programme manager)", "looks at the contact status", () -> {
            List<JsonNode> pairs = stage.eventually("a pair without contact", () -> {
                List<JsonNode> all = rest.list(manager, "pairs?programme=" + programme);
                return all.stream()
                                .anyMatch(
                                        p -> silent(p) && p.path("id").asText().equals(silent.id()))
                        ? all
                        : null;
            });
            long quiet = pairs.stream().filter(Follow::silent).count();
            demand(quiet == 1, "one quiet pair, not " + quiet);
            demand(pairs.stream().noneMatch(p -> p.hasNonNull("own")), "nothing of what pairs write");
            return silent + " had no contact for 30 days, all others are ON_TRACK; no date and no word of any"
                    + " session is there";
        });
    }

    private static boolean silent(JsonNode pair) {
        return pair.path("contact").asText().equals("NO_CONTACT_30D");
    }

    private void adjust(PairOfTwo pair) {
        story.step(pair.toString(), "agree to meet once a month from now on", () -> {
            JsonNode proposal = rest.post(
                            pair.mentor().login(),
                            pair.path() + "/adjustments",
                            object("cadenceWeeks", 4, "words", "Quarter end is close."))
                    .expect(200)
                    .json();
            rest.post(
                            pair.mentee().login(),
                            pair.path() + "/adjustments/"
                                    + proposal.path("number").asInt() + "/acceptance",
                            null)
                    .expect(200);
            JsonNode own = rest.get(pair.mentor().login(), pair.path())
                    .expect(200)
                    .json()
                    .path("own");
            demand(own.path("arrangement").path("cadenceWeeks").asInt() == 4, "every four weeks");
            return "it holds as soon as both said yes";
        });
    }

    private void goalsReached(List<PairOfTwo> pairs) {
        List<PairOfTwo> done = pairs.subList(0, pairs.size() / 2);
        story.step(done.size() + " pairs", "report their goals as reached", () -> {
            for (PairOfTwo pair : done) {
                String goals = pair.path() + "/goals";
                Login mentee = pair.mentee().login();
                rest.put(
                                mentee,
                                goals + "/status",
                                object("status", "DONE"),
                                rest.get(mentee, goals).expect(200).etag())
                        .expect(200);
            }
            return "only this leaves a pair, and only in a number";
        });
    }

    private void celebrate(PairOfTwo pair) {
        String[] id = new String[1];
        story.step(pair.mentee() + " (mentee)", "writes a thank-you and releases it", () -> {
            Login mentee = pair.mentee().login();
            id[0] = rest.post(
                            mentee,
                            pair.path() + "/stories",
                            object("kind", "KUDOS", "text", "I drafted my first plan without slides. Thank you!"))
                    .expect(201)
                    .text("id");
            rest.put(mentee, "stories/" + id[0] + "/release", null).expect(200);
            demand(published() == 0, "nothing published by one alone");
            return "nobody else sees it before the mentor releases it too";
        });
        story.step(pair.mentor() + " (mentor)", "releases it", () -> {
            Answer released = rest.put(pair.mentor().login(), "stories/" + id[0] + "/release", null)
                    .expect(200);
            demand(released.json().path("published").asBoolean(), "a published story");
            demand(published() == 1, "one story of the programme");
            return "the programme celebrates it";
        });
    }

    private int published() {
        return rest.list(stage.company().programmeManager(), "programmes/" + programme + "/stories")
                .size();
    }
}
