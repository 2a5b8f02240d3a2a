package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** Who looked, what can be taken along, and what goes for good. */
final class OwnData {
    private final Stage stage;
    private final PairOfTwo helped;
    private final PairOfTwo leaving;
    private final Story story;
    private final Rest rest;

    /**
     * @param helped the pair whose mentor asked for help
     * @param leaving the pair that one member wants to be forgotten
     */
    OwnData(Stage stage, PairOfTwo helped, PairOfTwo leaving) {
        this.stage = stage;
        this.helped = helped;
        this.leaving = leaving;
        story = stage.story();
        rest = stage.rest();
    }

    void play() {
        story.chapter("What is mine");
        Login mentor = helped.mentor().login();
        String who = helped.mentor() + " (mentor)";
        story.step(who, "reads who looked at the case", () -> {
            List<String> others = rest.list(mentor, "me/audit").stream()
                    .filter(line -> !line.path("byMe").asBoolean())
                    .map(line -> line.path("text").asText())
                    .toList();
            List<String> reads = others.stream()
                    .filter(text -> text.matches(".*\\(support contact.*\\) read: .*support.*"))
                    .toList();
            long refused =
                    others.stream().filter(text -> text.contains("refused")).count();
            demand(!reads.isEmpty(), "a line about the contact, in " + others);
            demand(refused > 0, "a line about those who were refused");
            return reads.get(0) + " " + refused + " tries of others to look were refused, and stand there too";
        });
        story.step(who, "takes everything along", () -> {
            List<String> sections = new ArrayList<>();
            for (JsonNode section :
                    rest.get(mentor, "me/export").expect(200).json().path("sections")) {
                if (!section.path("records").isEmpty()) {
                    sections.add(section.path("name").asText());
                }
            }
            demand(sections.contains("declarations"), "the pulses, in " + sections);
            return sections.size() + " kinds of records in one file: " + String.join(", ", sections);
        });
        erase(leaving.mentor().login());
    }

    private void erase(Login member) {
        story.step(leaving.mentor() + " (mentor)", "asks to be forgotten in the pair that never met", () -> {
            String path = "me/erasures/"
                    + rest.post(member, "me/erasures", object("pair", leaving.id()))
                            .expect(202)
                            .text("id");
            JsonNode done = stage.eventually("a certificate", () -> {
                JsonNode erasure = rest.get(member, path).expect(200).json();
                return erasure.hasNonNull("certificate") ? erasure : null;
            });
            String seen = rest.get(leaving.mentee().login(), leaving.path())
                    .expect(200)
                    .text("state");
            demand(seen.equals("ENDED"), "an ended pair, not " + seen);
            return "what they wrote there cannot be read again, not from a backup either after "
                    + done.path("certificate")
                            .path("effectiveInBackupsAt")
                            .asText()
                            .substring(0, "2027-01-31".length())
                    + "; the partner sees a pair that has ended";
        });
    }
}
