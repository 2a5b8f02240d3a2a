package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The programme is defined from a template, help is put in place, and only then it opens. */
final class Define {
    private static final List<String> COUNTRIES = List.of("US", "DE", "GB", "IN", "MX");

    private final Stage stage;
    private final Cast cast;
    private final Rest rest;
    private final Login manager;

    Define(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    /** @return the programme's id */
    String play() {
        Story story = stage.story();
        story.chapter("The programme is defined");
        String who = manager + " (programme manager)";
        story.step(who, "sends a programme without a name", () -> {
            Answer answer = rest.post(manager, "programmes", object("template", "TECHNOLOGY_SOCIAL_DIGITAL"))
                    .expect(400);
            demand(answer.body().contains("\"name\""), "a message that names the field");
            return "refused with one clear message (" + answer.firstFault() + ")";
        });
        String[] id = new String[1];
        story.step(who, "defines one from the template for technology, social media and digital marketing", () -> {
            Answer answer = rest.post(manager, "programmes", definition()).expect(201);
            id[0] = answer.text("id");
            return answer.text("state") + " with "
                    + answer.json().path("focusAreas").size() + " focus areas, every "
                    + answer.json().path("structure").path("cadenceWeeks") + " weeks for "
                    + answer.json().path("structure").path("months") + " months";
        });
        story.step(who, "tries to open it", () -> {
            Answer refused = post("programmes/" + id[0] + "/opening").expect(409);
            int gaps = refused.json().path("errors").size();
            demand(gaps > 2, "several gaps, not " + refused.body());
            return "refused, " + gaps + " things are missing, such as: "
                    + refused.json().path("errors").path(0).path("message").asText();
        });
        story.step(who, "names who answers a call for help", () -> {
            Answer answer = rest.put(
                            manager,
                            "programmes/" + id[0] + "/support-chain",
                            object("contacts", supportChain()),
                            etag("programmes/" + id[0]))
                    .expect(200);
            return answer.json().path("supportChain").size() + " contacts, a deputy and one outside the company among"
                    + " them";
        });
        story.step(
                who, "enters a crisis line, counselling and a facilitator for every country of the programme", () -> {
                    int kept = 0;
                    for (Map.Entry<String, Map<String, Object>> resource :
                            Help.resources(COUNTRIES, stage.time().today()).entrySet()) {
                        rest.put(manager, "resources/" + resource.getKey(), resource.getValue())
                                .expect(200);
                        kept++;
                    }
                    return kept + " verified entries, all invented";
                });
        story.step(who, "opens the programme", () -> {
            Answer answer = post("programmes/" + id[0] + "/opening").expect(200);
            demand(answer.text("state").equals("OPEN"), "an open programme");
            return "the gate finds nothing missing and it is OPEN";
        });
        return id[0];
    }

    private Answer post(String path) {
        return rest.post(manager, path, null, etag(path.substring(0, path.lastIndexOf('/'))));
    }

    private String etag(String path) {
        return rest.get(manager, path).expect(200).etag();
    }

    private Map<String, Object> definition() {
        List<Map<String, Object>> audiences = COUNTRIES.stream()
                .map(country -> object("region", country, "language", "en"))
                .toList();
        return object(
                "template",
                "TECHNOLOGY_SOCIAL_DIGITAL",
                "name",
                "Reverse mentoring at Adventure Works",
                "sponsor",
                cast.everybody().get(0).number(),
                "audiences",
                audiences,
                "focusAreas",
                Skills.focusAreas(),
                "invitations",
                List.of(object("occasion", "HIRE", "side", "MENTOR", "fromRank", 3)));
    }

    private List<Map<String, Object>> supportChain() {
        Employee first = cast.of(stage.company().supportContact());
        Employee deputy = cast.of(stage.company().deputySupportContact());
        return Stream.of(
                        object(
                                "place",
                                "NAMED_CONTACT",
                                "person",
                                first.id(),
                                "name",
                                first.toString(),
                                "email",
                                mail(first)),
                        object(
                                "place",
                                "DEPUTY",
                                "person",
                                deputy.id(),
                                "name",
                                deputy.toString(),
                                "email",
                                mail(deputy)),
                        object(
                                "place", "EXTERNAL_PROVIDER",
                                "name", "Open Door counselling (invented)",
                                "email", "help@open-door.example"))
                .toList();
    }

    private String mail(Employee employee) {
        return stage.company().worker(employee.number()).workEmail();
    }
}
