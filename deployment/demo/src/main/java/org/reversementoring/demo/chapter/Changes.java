package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Newcomer;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.workday.simulator.SimulatedPeople;

/** What is typed into Workday takes effect: somebody leaves, comes under their mentee, goes on leave, is hired. */
final class Changes {
    private final Stage stage;
    private final String programme;
    private final Story story;
    private final Rest rest;
    private final SimulatedPeople workday;

    Changes(Stage stage, String programme) {
        this.stage = stage;
        this.programme = programme;
        story = stage.story();
        rest = stage.rest();
        workday = stage.workday().people();
    }

    void play(PairOfTwo leaving, PairOfTwo moving, PairOfTwo absent) {
        story.chapter("Life goes on in Workday");
        story.step("Human resources", "type into Workday what has happened", () -> {
            workday.terminate(
                    leaving.mentor().number(), LocalDate.now(ZoneOffset.UTC).minusDays(1));
            workday.changeManager(moving.mentor().number(), moving.mentee().number());
            workday.putOnLeave(absent.mentor().number());
            stage.newcomer().begin(stage.time().today().minusDays(1));
            return leaving.mentor() + " has left, " + moving.mentor() + " reports to " + moving.mentee() + ", "
                    + absent.mentor() + " is on leave, and somebody is new";
        });
        sync();
        left(leaving);
        moved(moving);
        onLeave(absent);
        hired();
    }

    private void sync() {
        Login operator = stage.company().operator();
        story.step(operator + " (operator)", "syncs the people", () -> {
            JsonNode result =
                    rest.post(operator, "people/syncs", null).expect(200).json();
            demand(result.path("joined").asInt() == 1 && result.path("left").asInt() == 1, "one each, not " + result);
            return "1 joined, 1 left, " + result.path("changed").asInt() + " changed, "
                    + result.path("unchanged").asInt() + " as they were";
        });
    }

    private void left(PairOfTwo pair) {
        story.step(pair.mentee() + " (mentee)", "finds the pair ended", () -> {
            await(pair.mentee(), pair, "ENDED");
            return "no reason is given, and nobody has done anything wrong";
        });
    }

    private void moved(PairOfTwo pair) {
        story.step(pair.toString(), "find their pair at rest", () -> {
            await(pair.mentor(), pair, "PAUSED");
            await(pair.mentee(), pair, "PAUSED");
            return "nobody is mentored by somebody who depends on them; both see the same, and no reason";
        });
    }

    private void onLeave(PairOfTwo pair) {
        story.step(pair.mentee() + " (mentee)", "finds the pair at rest", () -> {
            await(pair.mentee(), pair, "PAUSED");
            return "why is not there: a leave looks like every other rest";
        });
        story.step(pair.mentor() + " (mentor, on leave)", "would rather go on and says so in one call", () -> {
            rest.post(pair.mentor().login(), pair.path() + "/resumption", null).expect(200);
            await(pair.mentee(), pair, "ACTIVE");
            return "a rest during leave is an offer, and theirs to take";
        });
    }

    private void hired() {
        Login newcomer = stage.company().login(Newcomer.NUMBER);
        story.step(newcomer + " (hired yesterday)", "finds an invitation", () -> {
            JsonNode mine = stage.eventually("an invitation", () -> {
                JsonNode all =
                        rest.get(newcomer, "me/participations").expect(200).json();
                return all.isEmpty() ? null : all;
            });
            demand(mine.path(0).path("programme").asText().equals(programme), "this programme, not " + mine);
            demand(mine.path(0).path("state").asText().equals("INVITED"), "asked, not enrolled: " + mine);
            return "the programme asks juniors who are hired, as mentors; nobody is enrolled";
        });
    }

    private void await(Employee who, PairOfTwo pair, String state) {
        stage.eventually(
                "a pair that is " + state,
                () -> rest.get(who.login(), pair.path())
                                .expect(200)
                                .text("state")
                                .equals(state)
                        ? Boolean.TRUE
                        : null);
    }
}
