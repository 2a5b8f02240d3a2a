package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Letters;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The programme manager, the line manager and the mentee each try to learn of the mentor's burden, and fail. */
final class Outsiders {
    private final Stage stage;
    private final String programme;
    private final PairOfTwo troubled;
    private final PairOfTwo calm;
    private final Story story;
    private final Rest rest;

    /** @param calm a pair whose mentor has no burden */
    Outsiders(Stage stage, String programme, PairOfTwo troubled, PairOfTwo calm) {
        this.stage = stage;
        this.programme = programme;
        this.troubled = troubled;
        this.calm = calm;
        story = stage.story();
        rest = stage.rest();
    }

    /** @param cases paths of the mentor's support cases */
    void play(List<String> cases) {
        story.chapter("Others try to learn of it");
        Employee mentor = troubled.mentor();
        List<String> hidden = new ArrayList<>(cases);
        hidden.add(troubled.path() + "/burden");
        Login manager = stage.company().programmeManager();
        story.step(manager + " (programme manager)", "asks for the burden, the cases and the list of cases", () -> {
            likeMissing(manager, hidden);
            likeMissing(manager, List.of("support-cases?programme=" + programme));
            refused(manager, List.of(troubled.path() + "/pulses", troubled.path() + "/cause", "audit"));
            return "the burden, each case and the list are, byte for byte, what does not exist; the rest is refused";
        });
        Login line = stage.company().managerOf(mentor.number());
        story.step(line + " (line manager of " + mentor + ")", "asks whether there is anything at all", () -> {
            likeMissing(line, hidden);
            likeMissing(line, List.of(troubled.path(), troubled.path() + "/pulses", troubled.path() + "/cause"));
            return "not even the pair exists for a line manager: every answer is that of a missing record";
        });
        mentee(hidden);
    }

    private void mentee(List<String> hidden) {
        Login mentee = troubled.mentee().login();
        String who = troubled.mentee() + " (mentee)";
        story.step(who, "asks the same", () -> {
            likeMissing(mentee, hidden);
            JsonNode pulses =
                    rest.get(mentee, troubled.path() + "/pulses").expect(200).json();
            demand(pulses.isEmpty(), "no pulse but the mentee's own");
            return "nothing exists; among the pulses are only the mentee's own";
        });
        story.step(who, "looks for a trace among topics, state, notices and mail", () -> {
            JsonNode topics =
                    rest.get(mentee, troubled.path() + "/topics").expect(200).json();
            demand(
                    topics.path("topics").findValuesAsText("key").equals(List.of("emerging-technology")),
                    "one topic, not " + topics);
            demand(kinds(mentee).equals(kinds(calm.mentee().login())), "the notices of any other mentee");
            List<Letters.Letter> mail = stage.mail(mentee);
            List<Letters.Letter> others = stage.mail(calm.mentee().login());
            demand(words(mail).equals(words(others)), "the letters that any other mentee got, word for word");
            demand(fields(mentee, troubled).equals(fields(calm.mentee().login(), calm)), "what any mentee reads");
            return "the same notices and " + mail.size() + " letters as any other mentee's, word for word; the pair is"
                    + " ACTIVE, and the topic is simply not there";
        });
    }

    private static List<String> words(List<Letters.Letter> letters) {
        return letters.stream().map(Letters.Letter::words).toList();
    }

    /** What a member reads of the pair's state, apart from who, when and why they were matched. */
    private String fields(Login who, PairOfTwo pair) {
        JsonNode read = rest.get(who, pair.path()).expect(200).json();
        List<String> names = new ArrayList<>();
        read.fieldNames().forEachRemaining(names::add);
        read.path("own").fieldNames().forEachRemaining(names::add);
        return names + read.path("state").asText() + read.path("contact").asText();
    }

    private void likeMissing(Login who, List<String> paths) {
        for (String path : paths) {
            Answer real = rest.get(who, path);
            Answer missing = rest.get(who, path.replaceFirst("[0-9a-f-]{36}", "" + UUID.randomUUID()));
            demand(real.status() == 404, "404, not " + real.status() + " for " + path);
            demand(real.body().equals(missing.body()), "the same bytes as for a missing record");
        }
    }

    private void refused(Login who, List<String> paths) {
        for (String path : paths) {
            Answer answer = rest.get(who, path);
            demand(answer.status() == 403 || answer.status() == 404, "a refusal, not " + answer.status());
        }
    }

    private List<String> kinds(Login who) {
        return rest.list(who, "me/notices").stream()
                .map(notice -> notice.path("text").asText())
                .toList();
    }
}
