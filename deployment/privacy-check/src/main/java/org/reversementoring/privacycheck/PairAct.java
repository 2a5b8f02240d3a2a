package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Calls.object;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.DataItem;

/** What a pair does and writes, with a word of its own in every private field. */
final class PairAct {
    private final Calls calls;
    private final Stage stage;
    private final Place place;
    private final Part mentor;
    private final Part mentee;
    private final String pair;

    PairAct(Calls calls, Stage stage, Place place) {
        this.calls = calls;
        this.stage = stage;
        this.place = place;
        this.mentor = place.mentor();
        this.mentee = place.mentee();
        this.pair = "pairs/" + stage.id(place, "pair");
    }

    void play() {
        agree();
        expectAndAim();
        meet();
        work();
        celebrate();
    }

    private void agree() {
        both(member -> calls.post(member, pair + "/acceptance", null).expect(200));
        String clauses = stage.ofPair(DataItem.D04, place, "clauses of the agreement");
        Reply agreement = calls.change(mentor, "PUT", pair + "/clauses", object("text", clauses), pair + "/agreement")
                .expect(200);
        both(member -> {
            stage.put(
                    place,
                    "state-before-both-agreed",
                    calls.get(member, pair).expect(200).text("state"));
            calls.post(
                            member,
                            pair + "/agreement/acceptance",
                            object(
                                    "agreementVersion",
                                            agreement
                                                    .json()
                                                    .path("agreementVersion")
                                                    .asInt(),
                                    "clausesNumber",
                                            agreement
                                                    .json()
                                                    .path("clausesNumber")
                                                    .asInt(),
                                    "notices", true))
                    .expect(200);
        });
        both(member -> calls.put(
                        member,
                        pair + "/cause",
                        object("text", stage.ofPerson(DataItem.D19, place, "cause of a pause or end", member)))
                .expect(204));
    }

    private void expectAndAim() {
        both(member -> calls.put(
                        member,
                        pair + "/expectations",
                        object(
                                "choices",
                                object("CADENCE", "EVERY_TWO_WEEKS", "LEARNING", "BOTH_LEARN"),
                                "words",
                                stage.ofPair(DataItem.D09, place, "expectations of the " + side(member))))
                .expect(200));
        Map<String, Object> goal = object(
                "kind", "LEARNING",
                "specific", stage.ofPair(DataItem.D09, place, "goal"),
                "instrument", "plans",
                "baseline", 0,
                "target", 2,
                "unit", "plans",
                "achievable", "yes",
                "relevantTo", "main",
                "deadline", today().plusMonths(3).toString());
        Reply goals = calls.change(mentee, "PUT", pair + "/goals", object("goals", List.of(goal)), pair + "/goals")
                .expect(200);
        both(member -> calls.post(
                        member,
                        pair + "/goals/confirmation",
                        object("version", goals.json().path("version").asInt()))
                .expect(200));
        calls.change(
                        mentor,
                        "PUT",
                        pair + "/topics",
                        object("topics", List.of(ProgrammeAct.area(place))),
                        pair + "/topics")
                .expect(200);
        calls.post(
                        mentor,
                        pair + "/adjustments",
                        object(
                                "cadenceWeeks",
                                4,
                                "words",
                                stage.ofPair(DataItem.D09, place, "proposal to change the cadence")))
                .expect(200, 201);
        stage.put(place, "number", "1");
    }

    private void meet() {
        // A pulse is asked after two sessions.
        held(3);
        String id = held(2);
        stage.put(place, "session", id);
        stage.watch(new Mark(id, DataItem.D11, place, "id of a session", null, false, java.util.Set.of()));
        String session = "sessions/" + id;
        write(mentee, session + "/agenda", object("text", stage.ofPair(DataItem.D09, place, "agenda")));
        both(member -> write(
                member,
                session + "/notes",
                object("text", stage.ofPair(DataItem.D09, place, "note of the " + side(member)))));
        both(member -> write(
                member,
                session + "/learned",
                object("text", stage.ofPair(DataItem.D34, place, "what the " + side(member) + " learned"))));
        calls.post(
                        mentee,
                        session + "/insights",
                        object("type", "IDEA", "text", stage.ofPair(DataItem.D34, place, "insight")))
                .expect(200, 201);
        calls.post(
                        mentee,
                        session + "/feedback",
                        object(
                                "specific", stage.ofPair(DataItem.D09, place, "feedback, what was seen"),
                                "actionable", stage.ofPair(DataItem.D09, place, "feedback, what to do")))
                .expect(200, 201);
    }

    private String held(int daysAgo) {
        Instant start = Instant.now().minus(Duration.ofDays(daysAgo)).truncatedTo(ChronoUnit.HOURS);
        return calls.post(
                        mentor,
                        pair + "/held-sessions",
                        object(
                                "startsAt",
                                start.toString(),
                                "minutes",
                                45,
                                "focusArea",
                                ProgrammeAct.area(place),
                                "theme",
                                stage.ofPair(DataItem.D11, place, "theme of a session")))
                .expect(201)
                .text("id");
    }

    private void write(Part member, String path, Map<String, Object> body) {
        calls.change(member, "PUT", path, body, path.substring(0, path.lastIndexOf('/')))
                .expect(200);
    }

    private void work() {
        String id = calls.post(
                        mentee,
                        pair + "/commitments",
                        object(
                                "text", stage.ofPair(DataItem.D13, place, "commitment"),
                                "dueOn", today().plusDays(10).toString()))
                .expect(201)
                .text("id");
        stage.put(place, "commitment", id);
        calls.change(
                        mentee,
                        "POST",
                        "commitments/" + id + "/completion",
                        object("evidence", stage.ofPair(DataItem.D13, place, "evidence of a commitment")),
                        "commitments/" + id)
                .expect(200);
        both(member -> calls.post(
                        member,
                        pair + "/reflections",
                        object(
                                "objectivesMet",
                                4,
                                "mutuallyBeneficial",
                                4,
                                "progress",
                                stage.ofPair(DataItem.D09, place, "reflection of the " + side(member))))
                .expect(200, 201));
    }

    /** The other pair lets everybody read its story; what the first one wrote stays with it. */
    private void celebrate() {
        boolean released = place == Place.OTHER;
        String id = calls.post(
                        mentee,
                        pair + "/stories",
                        object("kind", "KUDOS", "text", stage.mark(DataItem.D35, place, "story", null, released)))
                .expect(201)
                .text("id");
        stage.put(place, "story", id);
        if (released) {
            both(member -> calls.put(member, "stories/" + id + "/release", null).expect(200));
        }
    }

    private void both(java.util.function.Consumer<Part> act) {
        act.accept(mentor);
        act.accept(mentee);
    }

    private String side(Part member) {
        return member == mentor ? "mentor" : "mentee";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
