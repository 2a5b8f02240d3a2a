package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Calls.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.reversementoring.access.DataItem;

/**
 * A mentor's burden: pulse, declared time, declined topic, level, offer and what the mentor chooses. Its answers are
 * numbers and choices, which no search could tell from others; so the moment of each, which is as private, and the id
 * of each offer and case are looked for instead.
 */
final class BurdenAct {
    private final Calls calls;
    private final Stage stage;
    private final Place place;
    private final Part mentor;
    private final String pair;

    BurdenAct(Calls calls, Stage stage, Place place) {
        this.calls = calls;
        this.stage = stage;
        this.place = place;
        this.mentor = place.mentor();
        this.pair = "pairs/" + stage.id(place, "pair");
    }

    void play() {
        declare();
        watchMoments(mentor);
        watchMoments(place.mentee());
        JsonNode burden = calls.get(mentor, pair + "/burden").expect(200).json();
        if (!burden.path("level").asText().equals("OFFER")) {
            throw new StageException("the pulse raised no offer but " + burden.path("level"));
        }
        burden.path("offers").forEach(offer -> {
            String id = offer.path("id").asText();
            stage.put(place, "offer", id);
            stage.watch(new Mark(id, DataItem.D16, place, "id of an offer", mentor, false, Set.of()));
        });
        choose();
    }

    private void declare() {
        calls.post(
                        mentor,
                        pair + "/pulses",
                        object("answers", object("P1", "5", "P2", "5", "P4", "2", "P7", "SHOW_RESOURCES")))
                .expect(201);
        calls.post(place.mentee(), pair + "/pulses", object("answers", object("M1", "2", "M2", "3", "M3", "4")))
                .expect(201);
        calls.post(
                        mentor,
                        pair + "/preparations",
                        object(
                                "day",
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                "kind",
                                "PREPARATION",
                                "minutes",
                                173,
                                "identity",
                                false))
                .expect(200, 201);
        calls.post(
                        mentor,
                        pair + "/topic-declines",
                        object("topic", stage.ofPerson(DataItem.D08, place, "declined topic", mentor)))
                .expect(200, 201);
    }

    /** When somebody declared what, as they find it in their own export and nobody does anywhere else. */
    private void watchMoments(Part part) {
        for (JsonNode section : calls.get(part, "me/export").expect(200).json().path("sections")) {
            if (section.path("name").asText().equals("declarations")) {
                for (JsonNode declaration : section.path("records")) {
                    JsonNode declared = declaration.path("declared");
                    stage.watch(new Mark(
                            declared.path("at").asText(),
                            item(declared),
                            place,
                            "moment of a declaration",
                            part,
                            false,
                            Set.of()));
                }
            }
        }
    }

    private static DataItem item(JsonNode declared) {
        if (declared.has("answers")) {
            return DataItem.D15;
        }
        return declared.has("minutes") ? DataItem.D14 : DataItem.D08;
    }

    /** Each mentor chooses something else; the offer of the pair that everything is tried on stays open. */
    private void choose() {
        switch (place) {
            case OWN -> {}
            case OTHER -> answer("NO_THANKS");
            case FAR -> answer("EXTERNAL_HELP");
            case ENDED -> {
                String id = answer("TALK_TO_CONTACT")
                        .json()
                        .path("supportCase")
                        .path("id")
                        .asText();
                stage.watch(new Mark(id, DataItem.D18, place, "id of a withdrawn case", mentor, false, Set.of()));
                calls.post(mentor, "support-cases/" + id + "/withdrawal", null).expect(200, 204);
            }
        }
    }

    private Reply answer(String choice) {
        return calls.post(mentor, pair + "/offers/" + stage.id(place, "offer") + "/answer", object("choice", choice))
                .expect(200, 201);
    }
}
