package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Place;

/** What a step of a scenario can type in. */
final class ScenarioFacts {
    static final Map<String, Verb> VERBS = verbs();

    private ScenarioFacts() {}

    /** @param fields those that the verb takes beside the ones of every step */
    record Verb(Set<String> fields, Typing typing) {}

    interface Typing {
        /** Absent where what was typed in cannot be taken back. */
        @Nullable
        Entered type(
                SimulatedPeople desk, ScenarioNode step, LocalDate effective, Function<ScenarioNode, Entered> named);
    }

    private interface Simple {
        Entered type(SimulatedPeople desk, ScenarioNode step, String worker);
    }

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new TreeMap<>();
        verbs.put(
                "hire",
                new Verb(
                        Set.of("worker", "contingent", "name", "email", "job", "manager", "place"),
                        (desk, step, effective, named) -> desk.hire(newHire(step, effective))));
        verbs.put(
                "terminate",
                new Verb(Set.of("worker"), (desk, step, effective, named) -> desk.terminate(worker(step), effective)));
        verbs.put(
                "rehire",
                new Verb(Set.of("worker"), (desk, step, effective, named) -> desk.rehire(worker(step), effective)));
        simple(
                verbs,
                "changeManager",
                Set.of("manager"),
                (desk, step, worker) -> desk.changeManager(worker, text(step, "manager")));
        simple(verbs, "changeJob", Set.of("job"), (desk, step, worker) -> desk.changeJob(worker, job(step)));
        simple(verbs, "move", Set.of("place"), (desk, step, worker) -> desk.move(worker, place(step)));
        simple(verbs, "putOnLeave", Set.of(), (desk, step, worker) -> desk.putOnLeave(worker));
        simple(verbs, "returnFromLeave", Set.of(), (desk, step, worker) -> desk.returnFromLeave(worker));
        simple(
                verbs,
                "convert",
                Set.of("number"),
                (desk, step, worker) -> desk.convert(worker, step.need("number").text()));
        simple(
                verbs,
                "convertToSecondProfile",
                Set.of("number", "job"),
                (desk, step, worker) ->
                        desk.convertToSecondProfile(worker, step.need("number").text(), job(step)));
        simple(
                verbs,
                "changeContact",
                Set.of("name", "email"),
                (desk, step, worker) ->
                        desk.changeContact(worker, step.need("name").text(), text(step, "email")));
        simple(
                verbs,
                "addJob",
                Set.of("job", "organization"),
                (desk, step, worker) ->
                        desk.addJob(worker, job(step), step.need("organization").text()));
        simple(
                verbs,
                "endJob",
                Set.of("title"),
                (desk, step, worker) -> desk.endJob(worker, step.need("title").text()));
        verbs.put("assignManagers", new Verb(Set.of("organization", "managers"), ScenarioFacts::assign));
        verbs.put("rescind", new Verb(Set.of("entry"), (desk, step, effective, named) -> {
            desk.rescind(named.apply(step.need("entry")));
            return null;
        }));
        verbs.put(
                "correct",
                new Verb(
                        Set.of("entry"),
                        (desk, step, effective, named) -> desk.correct(named.apply(step.need("entry")), effective)));
        return verbs;
    }

    private static void simple(Map<String, Verb> verbs, String name, Set<String> fields, Simple typing) {
        Set<String> all = new HashSet<>(fields);
        all.add("worker");
        verbs.put(name, new Verb(all, (desk, step, effective, named) -> typing.type(desk, step, worker(step))));
    }

    private static @Nullable Entered assign(
            SimulatedPeople desk, ScenarioNode step, LocalDate effective, Function<ScenarioNode, Entered> named) {
        String[] managers =
                step.need("managers").list().stream().map(ScenarioNode::text).toArray(String[]::new);
        desk.assignManagers(step.need("organization").text(), managers);
        return null;
    }

    private static NewHire newHire(ScenarioNode step, LocalDate effective) {
        boolean contingent = step.field("contingent")
                .map(field -> field.as("true or false", ScenarioFacts::flag))
                .orElse(false);
        return new NewHire(
                worker(step),
                contingent,
                step.need("name").text(),
                text(step, "email"),
                job(step),
                text(step, "manager"),
                place(step),
                effective);
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static String worker(ScenarioNode step) {
        return step.need("worker").text();
    }

    /** Absent without the field and where it is empty. */
    private static @Nullable String text(ScenarioNode step, String field) {
        String text = step.field(field).map(ScenarioNode::text).orElse("");
        return text.isEmpty() ? null : text;
    }

    private static Job job(ScenarioNode step) {
        ScenarioNode job = step.need("job");
        job.only(Set.of("title", "level", "department"));
        Integer level = job.field("level")
                .map(field -> field.as("a level from 0 to 4", ScenarioFacts::level))
                .orElse(null);
        return new Job(job.need("title").text(), level, job.need("department").text());
    }

    private static Integer level(String text) {
        if (!text.matches("[0-4]")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }

    private static Place place(ScenarioNode step) {
        ScenarioNode place = step.need("place");
        place.only(Set.of("location", "country", "timeZone"));
        return new Place(
                place.need("location").text(),
                place.need("country").text(),
                place.need("timeZone")
                        .as("an IANA name", zone -> ZoneId.of(zone).getId()));
    }
}
