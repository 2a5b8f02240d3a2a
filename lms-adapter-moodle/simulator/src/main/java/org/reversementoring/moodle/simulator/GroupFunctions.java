package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.reversementoring.moodle.simulator.Site.InCourse;
import org.reversementoring.moodle.simulator.Site.InGroup;

/** Groups of a course. Name and idnumber are unique inside it; members must be enrolled. */
final class GroupFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Long enough for others to make a group of the same key meanwhile. */
    private static final Duration CREATING = Duration.ofMillis(5);

    private final Site site;

    GroupFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape group = fields().need("courseid", INT)
                .need("name", TEXT)
                .need("description", TEXT)
                .may("descriptionformat", INT)
                .may("idnumber", TEXT)
                .may("visibility", INT)
                .may("participation", BOOL);
        Shape member = fields().need("groupid", INT).need("userid", INT);
        service.add("core_group_create_groups", fields().need("groups", listOf(group)), this::create);
        service.add("core_group_delete_groups", fields().need("groupids", listOf(INT)), this::delete);
        service.add("core_group_get_course_groups", fields().need("courseid", INT), this::ofCourse);
        service.add("core_group_add_group_members", fields().need("members", listOf(member)), this::addMembers);
        service.add("core_group_delete_group_members", fields().need("members", listOf(member)), this::deleteMembers);
        service.add("core_group_get_group_members", fields().need("groupids", listOf(INT)), this::membersOf);
    }

    private JsonNode create(ObjectNode call) {
        Set<String> keys = new HashSet<>();
        for (JsonNode wanted : call.path("groups")) {
            refuseTaken(wanted, keys);
        }
        site.letOthersIn(CREATING);
        ArrayNode created = JSON.arrayNode();
        for (JsonNode wanted : call.path("groups")) {
            created.add(site.groups
                    .insert(JSON.objectNode()
                            .put("courseid", wanted.path("courseid").asLong())
                            .put("name", wanted.path("name").asText())
                            .put("description", wanted.path("description").asText())
                            .put("descriptionformat", 1)
                            .put("enrolmentkey", "")
                            .put("idnumber", wanted.path("idnumber").asText(""))
                            .put("visibility", wanted.path("visibility").asInt(0))
                            .put("participation", wanted.path("participation").asInt(1) == 1))
                    .deepCopy());
        }
        return created;
    }

    /** @param keys names and idnumbers of this call so far: one that is there twice undoes the whole batch */
    private void refuseTaken(JsonNode wanted, Set<String> keys) {
        long course = wanted.path("courseid").asLong();
        String name = wanted.path("name").asText();
        String idnumber = wanted.path("idnumber").asText("");
        if (site.courses.byId(course).isEmpty()
                || name.isBlank()
                || taken(course, "name", name)
                || !keys.add(course + " name " + name)) {
            throw Failure.invalidParameter();
        }
        if (!idnumber.isEmpty() && (taken(course, "idnumber", idnumber) || !keys.add(course + " key " + idnumber))) {
            throw Failure.of("idnumbertaken", "This ID number is already in use");
        }
    }

    private JsonNode delete(ObjectNode call) {
        for (JsonNode id : call.path("groupids")) {
            if (site.groups.byId(id.asLong()).isEmpty()) {
                throw Failure.noRecord("groups");
            }
        }
        call.path("groupids").forEach(id -> site.deleteGroup(id.asLong()));
        return JSON.nullNode();
    }

    private JsonNode ofCourse(ObjectNode call) {
        long course = call.path("courseid").asLong();
        if (site.courses.byId(course).isEmpty()) {
            throw Failure.noRecord("course");
        }
        ArrayNode answer = JSON.arrayNode();
        site.groups
                .where(group -> group.path("courseid").asLong() == course)
                .forEach(group -> answer.add(group.deepCopy().putNull("enrolmentkey")));
        return answer;
    }

    private JsonNode addMembers(ObjectNode call) {
        for (JsonNode member : call.path("members")) {
            ObjectNode group =
                    site.groups.byId(member.path("groupid").asLong()).orElseThrow(() -> Failure.noRecord("groups"));
            InCourse place = new InCourse(
                    member.path("userid").asLong(), group.path("courseid").asLong());
            if (!site.isEnrolled(place)) {
                throw Failure.invalidParameter();
            }
            site.members.add(new InGroup(group.path("id").asLong(), place.user()));
        }
        return JSON.nullNode();
    }

    private JsonNode deleteMembers(ObjectNode call) {
        for (JsonNode member : call.path("members")) {
            long group = member.path("groupid").asLong();
            if (site.groups.byId(group).isEmpty()) {
                throw Failure.noRecord("groups");
            }
            site.members.remove(new InGroup(group, member.path("userid").asLong()));
        }
        return JSON.nullNode();
    }

    private JsonNode membersOf(ObjectNode call) {
        ArrayNode answer = JSON.arrayNode();
        for (JsonNode id : call.path("groupids")) {
            if (site.groups.byId(id.asLong()).isEmpty()) {
                throw Failure.noRecord("groups");
            }
            ArrayNode users = answer.addObject().put("groupid", id.asLong()).putArray("userids");
            site.members.stream()
                    .filter(member -> member.group() == id.asLong())
                    .mapToLong(InGroup::user)
                    .sorted()
                    .forEach(users::add);
        }
        return answer;
    }

    private boolean taken(long course, String field, String value) {
        return site.groups
                .where(field, value)
                .anyMatch(group -> group.path("courseid").asLong() == course);
    }
}
