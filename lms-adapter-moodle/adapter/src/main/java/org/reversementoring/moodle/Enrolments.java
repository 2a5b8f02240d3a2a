package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.LearningPlatform.Progress;

/** Enrolment and completion. Enrolling and unenrolling may be repeated. */
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
        missing.removeAll(enrolled(course, false));
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

    Map<EmployeeNumber, Progress> progress(long course, Users.Found accounts, Collection<EmployeeNumber> people) {
        Set<Long> active = enrolled(course, true);
        Set<Long> all = enrolled(course, false);
        Map<EmployeeNumber, Progress> found = new TreeMap<>();
        for (EmployeeNumber person : new TreeSet<>(people)) {
            Long user = accounts.ids().get(person);
            if (accounts.faults().containsKey(person)) {
                found.put(person, Progress.AMBIGUOUS);
            } else if (user == null || !all.contains(user)) {
                found.put(person, Progress.NOT_ENROLLED);
            } else if (!active.contains(user)) {
                found.put(person, Progress.SUSPENDED);
            } else {
                completion(course, user).ifPresent(progress -> found.put(person, progress));
            }
        }
        return found;
    }

    private Optional<Progress> completion(long course, long user) {
        try {
            JsonNode answer = moodle.call(
                    Function.COMPLETION,
                    Parameters.none().with("courseid", course).with("userid", user));
            return Optional.of(
                    Answers.flag(answer.path("completionstatus"), "completed")
                            ? Progress.COMPLETED
                            : Progress.LEARNING);
        } catch (MoodleRejection refused) {
            // Left or was suspended since the list was read.
            if (refused.is("usernotenroled") || refused.is("invaliduser")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Set<Long> enrolled(long course, boolean onlyActive) {
        Set<Long> ids = new HashSet<>();
        List<JsonNode> page;
        int from = 0;
        do {
            page = page(course, from, onlyActive);
            page.forEach(user -> ids.add(Answers.id(user, "id")));
            from += PAGE;
        } while (page.size() == PAGE);
        return ids;
    }

    private List<JsonNode> page(long course, int from, boolean onlyActive) {
        Map<String, String> options = Map.of(
                "userfields",
                "id",
                "onlyactive",
                onlyActive ? "1" : "0",
                "limitfrom",
                Integer.toString(from),
                "limitnumber",
                Integer.toString(PAGE),
                "sortby",
                "id");
        Parameters form = Parameters.none().with("courseid", course);
        int i = 0;
        for (Map.Entry<String, String> option : options.entrySet()) {
            form.with("options", i, "name", option.getKey()).with("options", i, "value", option.getValue());
            i++;
        }
        return Answers.list(moodle.call(Function.ENROLLED_USERS, form), "");
    }
}
