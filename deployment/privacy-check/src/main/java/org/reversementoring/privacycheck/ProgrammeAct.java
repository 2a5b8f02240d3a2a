package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Calls.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.access.DataItem;

/** Defines and opens a programme, takes its people in and matches them, all through the public API. */
final class ProgrammeAct {
    /** Entries of the catalogue that are there for the time of the check. */
    static final List<String> RESOURCES = List.of("privacy-check-crisis-line", "privacy-check-counselling");

    private static final List<String> KINDS = List.of("CRISIS_LINE", "COUNSELLING");

    private final Calls calls;
    private final Stage stage;
    private final Deployment.Training training;
    private final List<Place> places;
    private final Part manager;

    /** @param places those of one programme */
    ProgrammeAct(Calls calls, Stage stage, Deployment.Training training, Place... places) {
        this.calls = calls;
        this.stage = stage;
        this.training = training;
        this.places = List.of(places);
        this.manager = places[0].manager();
    }

    void play() {
        catalogue();
        String programme =
                calls.post(manager, "programmes", definition()).expect(201).text("id");
        places.forEach(place -> stage.put(place, "programme", programme));
        String path = "programmes/" + programme;
        calls.change(manager, "PUT", path + "/support-chain", object("contacts", supportChain()), path)
                .expect(200);
        calls.change(manager, "POST", path + "/opening", null, path).expect(200);
        for (Place place : places) {
            takeIn(programme, place, place.mentor(), "MENTOR");
            takeIn(programme, place, place.mentee(), "MENTEE");
        }
        match(path);
        extras(path);
    }

    private void catalogue() {
        for (int i = 0; i < RESOURCES.size(); i++) {
            String path = "resources/" + RESOURCES.get(i);
            if (calls.get(manager, path).status() == 404) {
                calls.put(manager, path, resource(KINDS.get(i))).expect(200, 201);
            }
        }
    }

    static Map<String, Object> resource(String kind) {
        return object(
                "kind",
                kind,
                "name",
                "Privacy check, no real service",
                "regions",
                List.of(Cast.REGION),
                "languages",
                List.of(Cast.LANGUAGE),
                "hours",
                object("always", true),
                "channels",
                List.of("PHONE"),
                "cost",
                "free",
                "topics",
                List.of(),
                "audience",
                "BOTH",
                "employerLearns",
                "NOTHING",
                "independence",
                "EXTERNAL",
                "verifiedAt",
                LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                "verifiedBy",
                "privacy check",
                "sourceUrl",
                "https://privacy-check.example/",
                "contact",
                "none: this entry is there for a check and leads nowhere");
    }

    private Map<String, Object> definition() {
        return definition(places.toArray(new Place[0]));
    }

    static Map<String, Object> definition(Place... places) {
        List<Map<String, Object>> areas = Arrays.stream(places)
                .map(place -> object(
                        "key",
                        area(place),
                        "title",
                        "Privacy check " + place,
                        "objective",
                        "main",
                        "kind",
                        "SKILL",
                        "skills",
                        List.of(area(place))))
                .toList();
        return object(
                "template",
                "TECHNOLOGY_SOCIAL_DIGITAL",
                "name",
                "Privacy check (throw-away)",
                "audiences",
                List.of(object("region", Cast.REGION, "language", Cast.LANGUAGE)),
                "focusAreas",
                areas);
    }

    /** One focus area and skill for each pair, so that the matching can only make these pairs. */
    static String area(Place place) {
        return "privacy-check-" + place.name().toLowerCase(Locale.ROOT);
    }

    private List<Map<String, Object>> supportChain() {
        if (manager == Part.FAR_MANAGER) {
            return List.of(
                    contact("NAMED_CONTACT", Part.FAR_SUPPORT),
                    object("place", "DEPUTY", "name", "Nobody", "email", "nobody@privacy-check.example"));
        }
        return List.of(
                contact("NAMED_CONTACT", Part.SUPPORT),
                contact("DEPUTY", Part.DEPUTY),
                contact("SECOND_CONTACT", Part.SECOND_CONTACT),
                contact("EXTERNAL_PROVIDER", Part.EXTERNAL));
    }

    private Map<String, Object> contact(String place, Part part) {
        return object(
                "place",
                place,
                "person",
                stage.employee(part).id(),
                "name",
                "Privacy check " + part,
                "email",
                "contact@privacy-check.example");
    }

    private void takeIn(String programme, Place place, Part part, String side) {
        String number = stage.employee(part).number();
        calls.post(
                        manager,
                        "programmes/" + programme + "/invitations",
                        object("side", side, "employeeNumbers", List.of(number)))
                .expect(204);
        int consent = calls.get(part, "programmes/" + programme + "/consent-text")
                .expect(200)
                .json()
                .path("version")
                .asInt();
        calls.put(part, "programmes/" + programme + "/participations/" + side, answers(place, part, consent))
                .expect(200);
        training.complete(
                UUID.fromString(programme), UUID.fromString(stage.employee(part).id()), side);
    }

    private Map<String, Object> answers(Place place, Part part, int consent) {
        boolean mentor = part == place.mentor();
        String concerns = stage.ofPerson(DataItem.D32, place, "concerns in the survey", part);
        String apart = stage.ofPerson(DataItem.D06, place, "do-not-match list", part);
        Map<String, Object> survey = mentor
                ? object("willingness", 4, "expertise", 4, "communication", 4, "enthusiasm", 5)
                : object("willingness", 4, "openness", 5);
        survey.put("openMind", true);
        survey.put("concerns", concerns);
        return object(
                "region",
                Cast.REGION,
                "language",
                Cast.LANGUAGE,
                "timeZone",
                "UTC",
                "skillsOffered",
                mentor ? object(area(place), 5) : object("privacy-check-strategy", 5),
                "needs",
                mentor ? object("privacy-check-strategy", 3) : object(area(place), 4),
                "topics",
                List.of(area(place)),
                "survey",
                survey,
                "preferences",
                object("format", "VIRTUAL", "monthlyMinutes", 240, "capacity", 1, "doNotMatch", List.of(apart)),
                "consentVersion",
                consent);
    }

    private void match(String path) {
        Reply run = calls.post(manager, path + "/matchings", null).expect(201);
        String approval = path + "/matchings/" + run.text("id");
        calls.send(manager, "POST", approval + "/approval", null, run.etag()).expect(200);
        List<JsonNode> pairs = new ArrayList<>();
        calls.get(manager, "pairs?programme=" + stage.id(places.get(0), "programme") + "&limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(pairs::add);
        for (Place place : places) {
            String id = pairs.stream()
                    .filter(pair -> pair.path("mentor")
                            .asText()
                            .equals(stage.employee(place.mentor()).id()))
                    .filter(pair -> pair.path("mentee")
                            .asText()
                            .equals(stage.employee(place.mentee()).id()))
                    .map(pair -> pair.path("id").asText())
                    .findFirst()
                    .orElseThrow(() -> new StageException(
                            "the matching made no pair of " + place.mentor() + " and " + place.mentee()
                                    + ": are they trained, in other departments and lines, and not on leave?"));
            stage.put(place, "pair", id);
            stage.put(place, "run", run.text("id"));
        }
    }

    private void extras(String path) {
        String offer = calls.post(
                        manager,
                        path + "/learning-offers",
                        object(
                                "type",
                                "MATERIAL",
                                "title",
                                "Privacy check",
                                "topics",
                                List.of(),
                                "link",
                                "https://privacy-check.example/"))
                .expect(201)
                .text("id");
        places.forEach(place -> {
            stage.put(place, "learning-offer", offer);
            stage.put(place, "side", "MENTOR");
            stage.put(place, "kind", "PARTICIPATION");
            stage.put(place, "key", RESOURCES.get(0));
            stage.put(place, "version", "default-1");
        });
    }
}
