package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reversementoring.spi.PlatformRejectedException;

/** Who is in a course. Enrolling and unenrolling may be repeated. */
final class Enrolments {
    private static final int PAGE = 1000;

    private final MoodleClient moodle;
    private final int learnerRole;

    Enrolments(MoodleClient moodle, int learnerRole) {
        this.moodle = moodle;
        this.learnerRole = learnerRole;
    }

    /** Leaves alone who is enrolled: enrolling again would lift a suspension. */
    void enrol(long course, Collection<Long> users) {
        Set<Long> missing = new TreeSet<>(users);
        missing.removeAll(all(course));
        for (List<Long> batch : Batches.of(missing, 3)) {
            Parameters form = Parameters.none();
            for (int i = 0; i < batch.size(); i++) {
                form.with("enrolments", i, "roleid", learnerRole)
                        .with("enrolments", i, "userid", batch.get(i))
                        .with("enrolments", i, "courseid", course);
            }
            moodle.call(Function.ENROL, form);
        }
    }

    void unenrol(long course, Collection<Long> users) {
        for (List<Long> batch : Batches.of(users, 2)) {
            Parameters form = Parameters.none();
            for (int i = 0; i < batch.size(); i++) {
                form.with("enrolments", i, "userid", batch.get(i)).with("enrolments", i, "courseid", course);
            }
            moodle.call(Function.UNENROL, form);
        }
    }

    /** Suspended or not. */
    Set<Long> all(long course) {
        return enrolled(course, "");
    }

    Set<Long> active(long course) {
        return enrolled(course, "onlyactive");
    }

    /** Who is enrolled and cannot learn there now: suspended, before the start or after the end. */
    Set<Long> suspended(long course) {
        return enrolled(course, "onlysuspended");
    }

    /**
     * Moodle leaves out the ID numbers that the service's user may not see, and does not find who has them.
     *
     * @throws PlatformRejectedException where people are enrolled and none of them shows a number
     */
    void checkNumbersShow(long course) {
        List<JsonNode> page;
        int from = 0;
        do {
            page = page(course, from, "id,idnumber", "");
            if (page.stream().anyMatch(user -> !user.path("idnumber").asText().isEmpty())) {
                return;
            }
            from += PAGE;
        } while (page.size() == PAGE);
        if (from > PAGE || !page.isEmpty()) {
            throw new PlatformRejectedException("Moodle shows no ID number of anybody in the course, so nobody could be"
                    + " withdrawn: the service's user needs the capability moodle/user:viewalldetails.");
        }
    }

    /** @param which the option that narrows the list; empty for everybody */
    private Set<Long> enrolled(long course, String which) {
        Set<Long> ids = new HashSet<>();
        List<JsonNode> page;
        int from = 0;
        do {
            page = page(course, from, "id", which);
            page.forEach(user -> ids.add(Answers.id(user, "id")));
            from += PAGE;
        } while (page.size() == PAGE);
        return ids;
    }

    private List<JsonNode> page(long course, int from, String fields, String which) {
        Map<String, String> options = new TreeMap<>(Map.of(
                "userfields",
                fields,
                "limitfrom",
                Integer.toString(from),
                "limitnumber",
                Integer.toString(PAGE),
                "sortby",
                "id"));
        if (!which.isEmpty()) {
            options.put(which, "1");
        }
        Parameters form = Parameters.none().with("courseid", course);
        int i = 0;
        for (Map.Entry<String, String> option : options.entrySet()) {
            form.with("options", i, "name", option.getKey()).with("options", i, "value", option.getValue());
            i++;
        }
        return Answers.list(moodle.call(Function.ENROLLED_USERS, form), "");
    }
}
