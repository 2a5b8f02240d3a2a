package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The best possible pairs, each with its reasons, and a reason for everybody who is left out. */
final class Match {
    private final Cast cast;
    private final String path;
    private final Story story;
    private final Rest rest;
    private final Login manager;

    Match(Stage stage, Cast cast, String programme) {
        this.cast = cast;
        path = "programmes/" + programme + "/matchings";
        story = stage.story();
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    void play() {
        story.chapter("Mentors and mentees are matched");
        String who = manager + " (programme manager)";
        Answer[] first = new Answer[1];
        story.step(who, "asks for a matching", () -> {
            first[0] = rest.post(manager, path, null).expect(201);
            JsonNode run = first[0].json();
            demand(
                    run.path("proposals").size() >= 10,
                    "at least ten pairs, not " + run.path("proposals").size());
            demand(run.path("unmatched").size() > 0, "somebody without a pair");
            demandReasons(run);
            return run.path("proposals").size() + " pairs, "
                    + run.path("unmatched").size() + " people without one, each with a reason";
        });
        tell(first[0].json());
        Answer[] second = new Answer[1];
        story.step(who, "asks again", () -> {
            second[0] = rest.post(manager, path, null).expect(201);
            demand(second[0].json().path("proposals").equals(first[0].json().path("proposals")), "the same pairs");
            return "the very same pairs and scores";
        });
        story.step(who, "approves", () -> {
            Answer approved = rest.post(
                            manager, path + "/" + second[0].text("id") + "/approval", null, second[0].etag())
                    .expect(200);
            demand(approved.text("state").equals("APPROVED"), "an approved matching");
            demand(!approved.json().path("proposals").path(0).hasNonNull("score"), "no score to be kept");
            return "each pair is proposed to both people and the scores are gone";
        });
    }

    private static void demandReasons(JsonNode run) {
        for (JsonNode pair : run.path("proposals")) {
            for (String audience : List.of("reasonsForMentor", "reasonsForMentee", "reasonsForManager")) {
                demand(pair.path(audience).size() > 0, "reasons for each pair");
            }
        }
        for (JsonNode person : run.path("unmatched")) {
            demand(!person.path("reason").asText().isBlank(), "a reason for each person without a pair");
        }
    }

    private void tell(JsonNode run) {
        for (JsonNode pair : run.path("proposals")) {
            Employee mentor = cast.byId(pair.path("mentor").asText());
            Employee mentee = cast.byId(pair.path("mentee").asText());
            story.aside(mentor + " would mentor " + mentee + " (" + mentee.title() + "): "
                    + pair.path("reasonsForManager").path(0).asText());
        }
        Map<String, List<String>> left = new TreeMap<>();
        for (JsonNode person : run.path("unmatched")) {
            left.computeIfAbsent(person.path("reason").asText(), reason -> new ArrayList<>())
                    .add(cast.byId(person.path("person").asText()).toString());
        }
        left.forEach((reason, people) -> story.aside("No pair for " + String.join(", ", people) + ": " + reason));
    }
}
