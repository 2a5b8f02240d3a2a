package org.reversementoring.privacycheck;

import com.fasterxml.jackson.databind.JsonNode;

/** Two throw-away programmes with four pairs, one of which ends. */
final class SetUp {
    private final Calls calls;
    private final Stage stage;
    private final Deployment.Training training;

    SetUp(Calls calls, Stage stage, Deployment.Training training) {
        this.calls = calls;
        this.stage = stage;
        this.training = training;
    }

    void play() {
        for (Part part : Part.values()) {
            if (part.isEmployee()) {
                meet(part);
            }
        }
        new ProgrammeAct(calls, stage, training, Place.OWN, Place.OTHER, Place.ENDED).play();
        new ProgrammeAct(calls, stage, training, Place.FAR).play();
        for (Place place : Place.values()) {
            new PairAct(calls, stage, place).play();
            new HelpAct(calls, stage, place).play();
        }
        release();
        report();
        calls.post(Part.ENDED_MENTEE, "pairs/" + stage.id(Place.ENDED, "pair") + "/end", null)
                .expect(200);
    }

    private void meet(Part part) {
        JsonNode me = calls.get(part, "me").expect(200).json();
        stage.meet(
                part,
                new Stage.Employee(
                        me.path("id").asText(),
                        me.path("employeeNumber").asText(),
                        me.path("workEmail").asText("")));
    }

    private void release() {
        calls.put(
                        Part.OTHER_MENTOR,
                        "me/credits/" + stage.id(Place.OTHER, "programme") + "/PARTICIPATION/release",
                        null)
                .expect(200);
    }

    private void report() {
        String programme = stage.id(Place.OWN, "programme");
        String report = calls.post(Part.MANAGER, "programmes/" + programme + "/reports", null)
                .expect(201)
                .text("id");
        for (Place place : Place.values()) {
            if (place.isSameProgramme(Place.OWN)) {
                stage.put(place, "report", report);
            }
        }
    }
}
