package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** Both accept, agree, compare what they expect and set a goal. One junior says no, at no cost. */
final class Agree {
    private final Stage stage;
    private final Cast cast;
    private final String programme;
    private final Story story;
    private final Rest rest;
    private final Login manager;

    Agree(Stage stage, Cast cast, String programme) {
        this.stage = stage;
        this.cast = cast;
        this.programme = programme;
        story = stage.story();
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    /** @return the pairs that go on */
    List<PairOfTwo> play() {
        story.chapter("Pairs accept, agree and set goals");
        List<PairOfTwo> proposed = proposed();
        PairOfTwo first = proposed.get(0);
        PairOfTwo last = proposed.get(proposed.size() - 1);
        List<PairOfTwo> others = proposed.subList(1, proposed.size() - 1);
        accept(first);
        agree(first);
        expect(first);
        goals(first);
        topics(first);
        story.step("The other " + others.size() + " pairs", "accept, agree, compare expectations and set goals", () -> {
            for (PairOfTwo pair : others) {
                pair.both().forEach(member -> acceptOne(pair, member));
                pair.both().forEach(member -> agreeOne(pair, member));
                pair.both().forEach(member -> expectOne(pair, member));
                goalsOf(pair);
                open(pair);
            }
            return "they are ACTIVE";
        });
        decline(last);
        List<PairOfTwo> active = new ArrayList<>();
        active.add(first);
        active.addAll(others);
        return active;
    }

    private List<PairOfTwo> proposed() {
        return rest.list(manager, "pairs?programme=" + programme).stream()
                .map(pair -> new PairOfTwo(
                        pair.path("id").asText(),
                        cast.byId(pair.path("mentor").asText()),
                        cast.byId(pair.path("mentee").asText())))
                .toList();
    }

    private void accept(PairOfTwo pair) {
        story.step(pair.mentor() + " (mentor)", "reads why " + pair.mentee() + " was proposed and accepts", () -> {
            JsonNode own = rest.get(pair.mentor().login(), pair.path())
                    .expect(200)
                    .json()
                    .path("own");
            demand(own.path("reasons").size() > 0, "reasons");
            acceptOne(pair, pair.mentor());
            return "\"" + own.path("reasons").path(0).asText() + "\"";
        });
        story.step(pair.mentee() + " (mentee)", "accepts", () -> {
            acceptOne(pair, pair.mentee());
            return "both have accepted";
        });
    }

    private void acceptOne(PairOfTwo pair, Employee member) {
        rest.post(member.login(), pair.path() + "/acceptance", null).expect(200);
    }

    private void decline(PairOfTwo pair) {
        story.step(pair.mentor() + " (mentor)", "declines the proposal", () -> {
            rest.post(pair.mentor().login(), pair.path() + "/decline", null).expect(200);
            JsonNode seen =
                    rest.get(pair.mentee().login(), pair.path()).expect(200).json();
            return "one call and no reason; " + pair.mentee() + " only reads "
                    + seen.path("state").asText();
        });
    }

    private void agree(PairOfTwo pair) {
        story.step(pair.toString(), "accept the same version of the agreement", () -> {
            pair.both().forEach(member -> agreeOne(pair, member));
            JsonNode seen =
                    rest.get(pair.mentor().login(), pair.path()).expect(200).json();
            demand(seen.path("state").asText().equals("ACTIVE"), "an active pair, not " + seen);
            return "the pair is ACTIVE";
        });
    }

    private void agreeOne(PairOfTwo pair, Employee member) {
        Answer agreement = rest.get(member.login(), pair.path() + "/agreement").expect(200);
        rest.post(
                        member.login(),
                        pair.path() + "/agreement/acceptance",
                        object(
                                "agreementVersion",
                                        agreement
                                                .json()
                                                .path("agreementVersion")
                                                .asInt(),
                                "clausesNumber",
                                        agreement.json().path("clausesNumber").asInt(),
                                "notices", true))
                .expect(200);
    }

    private void expect(PairOfTwo pair) {
        story.step(pair.toString(), "say what they expect", () -> {
            expectOne(pair, pair.mentor());
            JsonNode compared = expectOne(pair, pair.mentee());
            demand(compared.path("mismatch").asBoolean(), "a mismatch");
            return "they differ on who sets the agenda, and see it before the first session";
        });
    }

    private JsonNode expectOne(PairOfTwo pair, Employee member) {
        boolean mentor = member.equals(pair.mentor());
        Map<String, Object> choices = object(
                "CADENCE", "EVERY_TWO_WEEKS",
                "FORMAT", "VIRTUAL",
                "AGENDA", mentor ? "TOGETHER" : "MENTOR_SETS",
                "LEARNING", "BOTH_LEARN");
        return rest.put(
                        member.login(),
                        pair.path() + "/expectations",
                        object("choices", choices, "words", "To be able to ask anything."))
                .expect(200)
                .json();
    }

    private void goals(PairOfTwo pair) {
        story.step(pair.mentee() + " (mentee)", "writes a goal without a measure", () -> {
            Map<String, Object> goal = goal();
            goal.remove("instrument");
            Answer refused = rest.put(
                            pair.mentee().login(),
                            pair.path() + "/goals",
                            object("goals", List.of(goal)),
                            etag(pair, "/goals"))
                    .expect(400);
            return "refused (" + refused.firstFault() + ")";
        });
        story.step(pair.toString(), "write a goal part by part and both confirm it", () -> {
            JsonNode sheet = goalsOf(pair);
            demand(sheet.path("confirmedByBoth").asBoolean(), "a goal that both confirmed");
            return "their goals are " + sheet.path("status").asText() + ", to be reviewed on "
                    + sheet.path("nextReview").asText();
        });
    }

    private JsonNode goalsOf(PairOfTwo pair) {
        Answer written = rest.put(
                        pair.mentee().login(),
                        pair.path() + "/goals",
                        object("goals", List.of(goal())),
                        etag(pair, "/goals"))
                .expect(200);
        JsonNode sheet = written.json();
        for (Employee member : pair.both()) {
            sheet = rest.post(
                            member.login(),
                            pair.path() + "/goals/confirmation",
                            object("version", sheet.path("version").asInt()))
                    .expect(200)
                    .json();
        }
        return sheet;
    }

    private Map<String, Object> goal() {
        return object(
                "kind", "LEARNING",
                "specific", "Draft the quarterly plan with the new tools instead of asking for slides.",
                "instrument", "plans drafted alone",
                "baseline", 0,
                "target", 2,
                "unit", "plans",
                "achievable", "An hour every two weeks is set aside.",
                "relevantTo", "main",
                "deadline", stage.time().today().plusMonths(5).toString());
    }

    private void topics(PairOfTwo pair) {
        story.step(pair.mentor() + " (mentor)", "opens the topics that are welcome", () -> {
            int opened = open(pair);
            JsonNode seen = rest.get(pair.mentee().login(), pair.path() + "/topics")
                    .expect(200)
                    .json();
            demand(seen.path("topics").size() == opened, "the opened topics");
            return pair.mentee() + " sees " + opened + " topic(s); what was not opened is simply absent";
        });
    }

    private int open(PairOfTwo pair) {
        rest.put(
                        pair.mentor().login(),
                        pair.path() + "/topics",
                        object("topics", List.of("emerging-technology")),
                        rest.get(pair.mentor().login(), pair.path() + "/topics")
                                .expect(200)
                                .etag())
                .expect(200);
        return 1;
    }

    private String etag(PairOfTwo pair, String below) {
        return rest.get(pair.mentee().login(), pair.path() + below).expect(200).etag();
    }
}
