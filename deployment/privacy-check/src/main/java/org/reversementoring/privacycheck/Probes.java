package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Calls.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rules that no single verdict shows. */
final class Probes {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    private final Calls calls;
    private final Stage stage;

    Probes(Calls calls, Stage stage) {
        this.calls = calls;
        this.stage = stage;
    }

    /** While the pairs are active. */
    List<Fault> before() {
        List<Fault> faults = new ArrayList<>();
        if (!hurtingRolesAreRefused()) {
            faults.add(new Fault(Rule.M2, "a manager of a programme was taken into its support chain"));
        }
        for (Place place : Place.values()) {
            if (!stage.id(place, "state-before-both-agreed").equals("PROPOSED")) {
                faults.add(new Fault(Rule.M9, "the " + place + " pair began before both had agreed"));
            }
        }
        if (!closedTopicLooksLikeNone()) {
            faults.add(
                    new Fault(Rule.M4, "asking for a topic that is not open differs from asking for one that is not"));
        }
        return faults;
    }

    /** Once every pair has ended, by different calls. */
    List<Fault> after() {
        List<Fault> faults = new ArrayList<>();
        String first = neutral(Place.OWN, Part.MANAGER);
        for (Place place : List.of(Place.OTHER, Place.ENDED)) {
            if (!neutral(place, Part.MANAGER).equals(first)) {
                faults.add(new Fault(Rule.M3, "the manager reads another end of the " + place + " pair"));
            }
        }
        faults.addAll(erasure());
        return faults;
    }

    /** One member asks for the erasure of an ended pair, which also clears up; nobody else finds the request. */
    private List<Fault> erasure() {
        Part asker = Place.OTHER.mentor();
        Reply asked = calls.post(asker, "me/erasures", object("pair", stage.id(Place.OTHER, "pair")))
                .expect(201, 202);
        String path = "me/erasures/" + asked.text("id");
        List<Fault> faults = new ArrayList<>();
        if (calls.get(asker, path).status() != 200) {
            faults.add(new Fault(Rule.MATRIX, "GET me/erasures/{erasure}: the asker does not find the own request"));
        }
        for (Part part : Part.values()) {
            Reply reply = calls.get(part, path);
            Reply missing = calls.get(part, "me/erasures/" + UUID.randomUUID());
            if (part != asker && !reply.sameAs(missing)) {
                faults.add(new Fault(Rule.HIDE, "GET me/erasures/{erasure} as " + part + ": differs from none"));
            }
        }
        return faults;
    }

    private boolean hurtingRolesAreRefused() {
        String path = "programmes/" + stage.id(Place.FAR, "programme");
        Map<String, Object> contact = object(
                "place", "NAMED_CONTACT",
                "person", stage.employee(Part.FAR_MANAGER).id(),
                "name", "Nobody",
                "email", "nobody@privacy-check.example");
        return calls.change(
                                Part.FAR_MANAGER,
                                "PUT",
                                path + "/support-chain",
                                object("contacts", List.of(contact)),
                                path)
                        .status()
                == 409;
    }

    private boolean closedTopicLooksLikeNone() {
        String open = ProgrammeAct.area(Place.OWN);
        Reply closed = session(ProgrammeAct.area(Place.OTHER));
        Reply none = session(open.replace("own", "not"));
        return closed.status() == 400 && closed.sameAs(none);
    }

    private Reply session(String topic) {
        return calls.post(
                Place.OWN.mentee(),
                "pairs/" + stage.id(Place.OWN, "pair") + "/sessions",
                object("meeting", object("startsAt", "2100-01-01T09:00:00Z", "focusArea", topic)));
    }

    private String neutral(Place place, Part reader) {
        return calls.get(reader, "pairs/" + stage.id(place, "pair"))
                .expect(200)
                .body()
                .replaceAll(ID, "id")
                .replaceAll(TIME, "time");
    }
}
