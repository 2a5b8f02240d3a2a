package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.TestAbortedException;
import org.reversementoring.contract.LearningPlatformContract.Seen;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Learner;

/**
 * The adapter over a real site, seen through its web services. What they cannot do aborts the test, with the reason.
 */
final class LiveStage implements MoodleStage {
    private final LiveSite site;
    private final LiveNames names;
    private final LiveCalls service;
    private final LiveCalls administrator;
    private final MoodleLearningPlatform platform;

    LiveStage(LiveSite site) {
        this.site = site;
        names = site.names();
        service = new LiveCalls(site.settings().site(), site.settings().token());
        administrator = site.administrator();
        platform = SimulatedStage.over(site.settings());
    }

    @Override
    public LearningPlatform platform() {
        return new RenamedPlatform(platform, names);
    }

    @Override
    public void completes(EmployeeNumber person, String course) {
        long user = user(person);
        JsonNode activities = administrator
                .call(
                        "core_completion_get_activities_completion_status",
                        Map.of("courseid", id(course), "userid", user))
                .path("statuses");
        for (JsonNode activity : activities) {
            administrator.call(
                    "core_completion_override_activity_completion_status",
                    Map.of("userid", user, "cmid", activity.path("cmid").asLong(), "newstate", 1));
        }
    }

    @Override
    public void retakes(EmployeeNumber person, String course) {
        throw new TestAbortedException("no web service of Moodle takes a completion back");
    }

    @Override
    public void suspends(EmployeeNumber person, String course) {
        service.call(
                "enrol_manual_enrol_users",
                Map.of(
                        "enrolments[0][roleid]", site.settings().learnerRole(),
                        "enrolments[0][userid]", user(person),
                        "enrolments[0][courseid]", id(course),
                        "enrolments[0][suspend]", 1));
    }

    @Override
    public void removes(EmployeeNumber person, String course) {
        service.call(
                "enrol_manual_unenrol_users",
                Map.of("enrolments[0][userid]", user(person), "enrolments[0][courseid]", id(course)));
    }

    @Override
    public void deletes(String course) {
        administrator.call("core_course_delete_courses", Map.of("courseids[0]", id(course)));
    }

    @Override
    public void duplicates(EmployeeNumber person, String course) {
        EmployeeNumber number = names.number(person);
        String name = "twin" + names.mark();
        long twin = service.call(
                        "core_user_create_users",
                        Map.of(
                                "users[0][username]",
                                name,
                                "users[0][auth]",
                                "oauth2",
                                "users[0][firstname]",
                                "T",
                                "users[0][lastname]",
                                "T",
                                "users[0][email]",
                                name + "@example.com",
                                "users[0][idnumber]",
                                number.value()))
                .path(0)
                .path("id")
                .asLong();
        service.call(
                "enrol_manual_enrol_users",
                Map.of(
                        "enrolments[0][roleid]", site.settings().learnerRole(),
                        "enrolments[0][userid]", twin,
                        "enrolments[0][courseid]", id(course)));
    }

    @Override
    public int courses(String key) {
        Set<Long> ids = new HashSet<>();
        found("idnumber", key).forEach(course -> ids.add(course.path("id").asLong()));
        found("shortname", key).forEach(course -> ids.add(course.path("id").asLong()));
        return ids.size();
    }

    @Override
    public Set<EmployeeNumber> enrolled(String course) {
        return new TreeSet<>(people(course).values());
    }

    @Override
    public boolean hasGroup(String course, PairId pair) {
        return group(course, pair).isPresent();
    }

    @Override
    public Set<EmployeeNumber> members(String course, PairId pair) {
        Map<Long, EmployeeNumber> people = people(course);
        Set<EmployeeNumber> members = new TreeSet<>();
        memberIds(group(course, pair).orElseThrow()).forEach(member -> members.add(people.get(member)));
        return members;
    }

    @Override
    public List<Seen> calendar(String course, EmployeeNumber viewer) {
        long id = id(course);
        long user = user(viewer);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("events[courseids][0]", id);
        int n = 0;
        for (JsonNode group : service.call("core_group_get_course_groups", Map.of("courseid", id))) {
            if (memberIds(group.path("id").asLong()).contains(user)) {
                form.put("events[groupids][" + n + "]", group.path("id").asLong());
                n++;
            }
        }
        Set<Object> own = new HashSet<>(form.values());
        own.add(0L);
        form.putAll(Map.of("options[userevents]", 1, "options[siteevents]", 0, "options[timestart]", 0));
        List<Seen> seen = new ArrayList<>();
        for (JsonNode event :
                service.call("core_calendar_get_calendar_events", form).path("events")) {
            if (own.contains(event.path("groupid").asLong(0))) {
                seen.add(new Seen(
                        event.path("name").asText(),
                        Instant.ofEpochSecond(event.path("timestart").asLong()),
                        Duration.ofSeconds(event.path("timeduration").asLong())));
            }
        }
        return seen;
    }

    @Override
    public List<String> messages(EmployeeNumber person) {
        List<String> texts = new ArrayList<>();
        administrator
                .call(
                        "core_message_get_messages",
                        Map.of("useridto", user(person), "useridfrom", 0, "type", "conversations", "read", 2))
                .path("messages")
                .forEach(message -> texts.add(message.path("smallmessage")
                        .asText()
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")));
        return texts;
    }

    private JsonNode found(String field, String key) {
        return service.call("core_course_get_courses_by_field", Map.of("field", field, "value", names.key(key)))
                .path("courses");
    }

    @Override
    public JsonNode course(String key) {
        return found("idnumber", key).path(0);
    }

    private long id(String course) {
        return course(course).path("id").asLong();
    }

    private long user(EmployeeNumber person) {
        return service.call(
                        "core_user_get_users_by_field",
                        Map.of(
                                "field",
                                "idnumber",
                                "values[0]",
                                names.number(person).value()))
                .path(0)
                .path("id")
                .asLong();
    }

    private Map<Long, EmployeeNumber> people(String course) {
        Map<Long, EmployeeNumber> people = new HashMap<>();
        service.call(
                        "core_enrol_get_enrolled_users",
                        Map.of(
                                "courseid", id(course),
                                "options[0][name]", "userfields",
                                "options[0][value]", "id,idnumber"))
                .forEach(user -> people.put(
                        user.path("id").asLong(),
                        names.ours(new EmployeeNumber(user.path("idnumber").asText()))));
        return people;
    }

    private Optional<Long> group(String course, PairId pair) {
        for (JsonNode group : service.call("core_group_get_course_groups", Map.of("courseid", id(course)))) {
            if (group.path("idnumber").asText().equals("rm-pair-" + pair.value())) {
                return Optional.of(group.path("id").asLong());
            }
        }
        return Optional.empty();
    }

    private Set<Long> memberIds(long group) {
        Set<Long> ids = new HashSet<>();
        service.call("core_group_get_group_members", Map.of("groupids[0]", group))
                .path(0)
                .path("userids")
                .forEach(user -> ids.add(user.asLong()));
        return ids;
    }

    @Override
    public void close() {
        try {
            site.made(accounts());
        } finally {
            platform.close();
        }
    }

    /** Of everybody whom the contract knows, the second accounts too. */
    private List<Long> accounts() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("field", "idnumber");
        for (Learner learner : MoodleLiveIT.LEARNERS) {
            form.put(
                    "values[" + (form.size() - 1) + "]",
                    names.number(learner.number()).value());
        }
        List<Long> ids = new ArrayList<>();
        service.call("core_user_get_users_by_field", form)
                .forEach(user -> ids.add(user.path("id").asLong()));
        return ids;
    }
}
