package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.people.EmployeeNumber;

/** Enrolment and completion. Enrolling and unenrolling may be repeated. */
final class Enrolments {
    private static final int PAGE = 1000;

    private final MoodleClient moodle;
    private final int learnerRole;

    Enrolments(MoodleClient moodle, int learnerRole) {
        this.moodle = moodle;
        this.learnerRole = learnerRole;
    }

    void enrol(long course, Collection<Long> users) {
        for (List<Long> batch : Batches.of(users, 3)) {
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

    Set<EmployeeNumber> completed(long course, Collection<EmployeeNumber> people) {
        Map<String, Long> enrolled = enrolled(course);
        Set<EmployeeNumber> completed = new TreeSet<>();
        for (EmployeeNumber person : new TreeSet<>(people)) {
            Long user = enrolled.get(person.value());
            if (user != null && hasCompleted(course, user)) {
                completed.add(person);
            }
        }
        return completed;
    }

    private boolean hasCompleted(long course, long user) {
        try {
            JsonNode answer = moodle.call(
                    Function.COMPLETION,
                    Parameters.none().with("courseid", course).with("userid", user));
            return Answers.flag(answer.path("completionstatus"), "completed");
        } catch (MoodleRejection refused) {
            // Left or was suspended since the list was read.
            if (refused.is("usernotenroled") || refused.is("invaliduser")) {
                return false;
            }
            throw refused;
        }
    }

    /** Moodle's ids of the actively enrolled by employee number; a number that two accounts share is left out. */
    private Map<String, Long> enrolled(long course) {
        Map<String, Long> ids = new HashMap<>();
        Set<String> twice = new HashSet<>();
        List<JsonNode> page;
        int from = 0;
        do {
            page = page(course, from);
            for (JsonNode user : page) {
                String number = user.path("idnumber").asText();
                if (!number.isEmpty() && ids.put(number, Answers.id(user, "id")) != null) {
                    twice.add(number);
                }
            }
            from += PAGE;
        } while (page.size() == PAGE);
        ids.keySet().removeAll(twice);
        return ids;
    }

    private List<JsonNode> page(long course, int from) {
        Map<String, String> options = Map.of(
                "userfields", "id,idnumber",
                "onlyactive", "1",
                "limitfrom", Integer.toString(from),
                "limitnumber", Integer.toString(PAGE),
                "sortby", "id");
        Parameters form = Parameters.none().with("courseid", course);
        int i = 0;
        for (Map.Entry<String, String> option : options.entrySet()) {
            form.with("options", i, "name", option.getKey()).with("options", i, "value", option.getValue());
            i++;
        }
        return Answers.list(moodle.call(Function.ENROLLED_USERS, form), "");
    }
}
