package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Skills.Skill;

/** {@code explicitSkills} and {@code externalSkillLevel} of a worker in {@code staffing}. */
final class SkillResources {
    private final SimulatedPeople people;
    private final Skills skills;
    private final RestApi api;
    private final WorkerResources workers;

    SkillResources(SimulatedPeople people, Skills skills, RestApi api, WorkerResources workers) {
        this.people = people;
        this.skills = skills;
        this.api = api;
        this.workers = workers;
    }

    boolean handles(RestRequest request) {
        return request.at("workers", "*", "explicitSkills")
                || request.at("workers", "*", "externalSkillLevel")
                || request.at("workers", "*", "externalSkillLevel", "*");
    }

    Answer answer(RestRequest request) {
        api.require(RestDomain.SKILLS);
        Standing worker = workers.worker(request.path().get(1), people.company());
        if (request.is("GET", "workers", "*", "explicitSkills")) {
            return workers.page(request, Stream.of(worker), this::explicit);
        }
        if (request.is("GET", "workers", "*", "externalSkillLevel")) {
            return workers.page(request, levels(request, worker), Function.identity());
        }
        if (request.is("POST", "workers", "*", "externalSkillLevel")) {
            return new Answer(201, write(request, worker));
        }
        if (request.is("PUT", "workers", "*", "externalSkillLevel", "*")) {
            return Answer.ok(write(request, worker));
        }
        throw Refusal.method();
    }

    /** The levels that were written from outside, all of them or of one skill. */
    private Stream<Map<String, Object>> levels(RestRequest request, Standing worker) {
        String wid = worker.profile().wid();
        String one = request.query().get("externalSkillId");
        return skills.ofWid(wid).values().stream()
                .filter(skill -> one == null || one.equals(skill.id()))
                .sorted(Comparator.comparing(Skill::id))
                .flatMap(skill ->
                        skill.level() == null ? Stream.empty() : Stream.of(level(wid, skill.id(), skill.level())));
    }

    private static Map<String, Object> level(String wid, String skill, int level) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", Wids.of("externalSkillLevel", wid + skill));
        body.put("externalSkillId", skill);
        body.put("externalSkillLevel", level);
        return body;
    }

    private Map<String, Object> write(RestRequest request, Standing worker) {
        if (!api.hasSkillsCloud()) {
            throw Refusal.field("externalSkillId", "Skills Cloud is not enabled for this tenant.", "A1977");
        }
        String id = request.text("externalSkillId");
        if (id.isEmpty()) {
            throw Refusal.field("externalSkillId", "The external skill is required.", "A2003");
        }
        JsonNode level = request.body() == null ? null : request.body().get("externalSkillLevel");
        if (level == null || !level.isInt() || level.asInt() < 1 || level.asInt() > 5) {
            throw Refusal.field(
                    "externalSkillLevel",
                    "Specify a Normalized Skill Level that’s greater than or equal to 1 and less than or equal to 5.",
                    "A2004");
        }
        try {
            Instant.parse(request.text("effectiveMoment"));
        } catch (DateTimeParseException e) {
            throw Refusal.field("effectiveMoment", "The effective moment is required.", "A2005");
        }
        skills.write(worker.profile().wid(), new Skill(id, id, level.asInt(), people.today()));
        Map<String, Object> body = level(worker.profile().wid(), id, level.asInt());
        body.put("context", request.text("context"));
        body.put("effectiveMoment", request.text("effectiveMoment"));
        return body;
    }

    private Map<String, Object> explicit(Standing worker) {
        String wid = worker.profile().wid();
        List<Skill> ordered = skills.ofWid(wid).values().stream()
                .sorted(Comparator.comparing(Skill::id))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", wid);
        body.put("skills", ordered.stream().map(SkillResources::skill).toList());
        body.put(
                "skillSources",
                ordered.stream()
                        .map(SkillResources::source)
                        .distinct()
                        .map(source -> Map.of(
                                "id",
                                Wids.of("skillSource", source),
                                "skillSource",
                                RestShapes.instance(Wids.of("source", source), source)))
                        .toList());
        return body;
    }

    private static String source(Skill skill) {
        return skill.level() == null ? "Worker" : "External";
    }

    private static Map<String, Object> skill(Skill skill) {
        String source = source(skill);
        Map<String, Object> skillSource = RestShapes.instance(Wids.of("skillSource", source), source);
        skillSource.put("sourceType", source);
        skillSource.put("sourceTypeID", source.toUpperCase(Locale.ROOT));
        skillSource.put("dateCreated", skill.created().toString());
        Map<String, Object> body = RestShapes.instance(Wids.of("skill", skill.id()), skill.name());
        body.put("remoteID", skill.id());
        body.put("skillItem", RestShapes.instance(Wids.of("skillItem", skill.id()), skill.name()));
        body.put("skillSources", List.of(skillSource));
        return body;
    }
}
