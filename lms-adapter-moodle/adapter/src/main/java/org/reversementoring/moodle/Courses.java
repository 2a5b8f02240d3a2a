package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Courses, made as copies of a hidden template: activities and completion criteria cannot be made by web service. Our
 * key is both the course's idnumber and its short name. The copy is found by its short name where a crash kept the
 * idnumber from being set.
 */
final class Courses {
    private final MoodleClient moodle;
    private final String category;

    Courses(MoodleClient moodle, String category) {
        this.moodle = moodle;
        this.category = category;
    }

    /** Looks up, creates, brings up to date, verifies. Answers Moodle's id. */
    long publish(CourseSpec spec) {
        JsonNode course = find(spec.key()).orElseGet(() -> copyOfTemplate(spec));
        if (!isAsWanted(course, spec)) {
            moodle.update(
                    Function.UPDATE_COURSES,
                    Parameters.none()
                            .with("courses", 0, "id", Answers.id(course, "id"))
                            .with("courses", 0, "idnumber", spec.key())
                            .with("courses", 0, "fullname", spec.title())
                            .with("courses", 0, "startdate", spec.start().getEpochSecond())
                            .with("courses", 0, "enddate", end(spec))
                            .with("courses", 0, "visible", 1)
                            .with("courses", 0, "enablecompletion", 1));
        }
        return byIdnumber(spec.key())
                .filter(found -> isAsWanted(found, spec))
                .map(found -> Answers.id(found, "id"))
                .orElseThrow(() -> new PlatformUnavailableException(
                        "Moodle does not show the course " + spec.key() + " as it was published."));
    }

    /** Moodle knows no end as 0. */
    private static long end(CourseSpec spec) {
        Instant end = spec.end();
        return end == null ? 0 : end.getEpochSecond();
    }

    /** Ends and hides the course, and moves it to the archive; nothing where it is gone. */
    void archive(String key, Instant now) {
        JsonNode course = byIdnumber(key).orElse(null);
        if (course == null) {
            return;
        }
        long planned = course.path("enddate").asLong();
        // Moodle refuses an end before the start, and an end that comes without the start.
        long start = course.path("startdate").asLong();
        long over = Math.max(now.getEpochSecond(), start + 1);
        moodle.update(
                Function.UPDATE_COURSES,
                Parameters.none()
                        .with("courses", 0, "id", Answers.id(course, "id"))
                        .with("courses", 0, "startdate", start)
                        .with("courses", 0, "enddate", planned == 0 ? over : Math.min(planned, over))
                        .with(
                                "courses",
                                0,
                                "categoryid",
                                categoryId(category + "-archive", "Reverse mentoring: archive"))
                        .with("courses", 0, "visible", 0));
    }

    /** @throws CourseGoneException where there is no such course */
    long id(String key) {
        return byIdnumber(key).map(course -> Answers.id(course, "id")).orElseThrow(() -> new CourseGoneException(key));
    }

    boolean exists(String key) {
        return byIdnumber(key).isPresent();
    }

    private static boolean isAsWanted(JsonNode course, CourseSpec spec) {
        return course.path("idnumber").asText().equals(spec.key())
                && course.path("fullname").asText().equals(spec.title())
                && course.path("startdate").asLong() == spec.start().getEpochSecond()
                && course.path("enddate").asLong() == end(spec)
                && course.path("visible").asInt() == 1
                && course.path("enablecompletion").asInt() == 1;
    }

    private Optional<JsonNode> find(String key) {
        return byIdnumber(key).or(() -> byShortname(key));
    }

    private Optional<JsonNode> byIdnumber(String key) {
        return byField("idnumber", key).stream().findFirst();
    }

    private Optional<JsonNode> byShortname(String key) {
        List<JsonNode> found = byField("shortname", key);
        if (found.size() > 1) {
            throw new PlatformRejectedException(
                    "Moodle has " + found.size() + " courses with the short name " + key + ": delete all but one.");
        }
        if (!found.isEmpty() && !found.get(0).path("idnumber").asText().isEmpty()) {
            throw new PlatformRejectedException(
                    "A course in Moodle has the short name " + key + " but another ID number: rename it.");
        }
        return found.stream().findFirst();
    }

    private List<JsonNode> byField(String field, String value) {
        JsonNode answer = moodle.call(
                Function.COURSES_BY_FIELD,
                Parameters.none().with("field", field).with("value", value));
        return Answers.list(answer, "courses");
    }

    private JsonNode copyOfTemplate(CourseSpec spec) {
        long template = byIdnumber(spec.template())
                .map(course -> Answers.id(course, "id"))
                .orElseThrow(() -> new PlatformRejectedException("Moodle has no template course with the ID number "
                        + spec.template() + ": an administrator makes it once."));
        try {
            duplicate(spec, template);
        } catch (MoodleRejection refused) {
            // Somebody was quicker: theirs is found below.
            if (!refused.is("shortnametaken")) {
                throw refused;
            }
        }
        return find(spec.key())
                .orElseThrow(() -> new PlatformUnavailableException(
                        "Moodle does not show the copy of the template " + spec.template() + " yet."));
    }

    /**
     * Without people. A role that may not copy people may not even say so: Moodle refuses the option, and leaves people
     * out by itself.
     */
    private void duplicate(CourseSpec spec, long template) {
        long into = categoryId(category, "Reverse mentoring");
        try {
            moodle.call(
                    Function.DUPLICATE_COURSE,
                    copy(spec, template, into)
                            .with("options", 0, "name", "users")
                            .with("options", 0, "value", 0));
        } catch (MoodleRejection refused) {
            if (!refused.is("setting_locked_by_permission")) {
                throw refused;
            }
            moodle.call(Function.DUPLICATE_COURSE, copy(spec, template, into));
        }
    }

    private static Parameters copy(CourseSpec spec, long template, long into) {
        return Parameters.none()
                .with("courseid", template)
                .with("fullname", spec.title())
                .with("shortname", spec.key())
                .with("categoryid", into)
                .with("visible", 1);
    }

    private long categoryId(String key, String name) {
        return findCategory(key).orElseGet(() -> {
            try {
                moodle.call(
                        Function.CREATE_CATEGORIES,
                        Parameters.none()
                                .with("categories", 0, "name", name)
                                .with("categories", 0, "idnumber", key)
                                .with("categories", 0, "parent", 0));
            } catch (MoodleRejection refused) {
                if (!refused.is("categoryidnumbertaken")) {
                    throw refused;
                }
            }
            return findCategory(key)
                    .orElseThrow(() ->
                            new PlatformUnavailableException("Moodle does not show the category " + key + " yet."));
        });
    }

    private Optional<Long> findCategory(String key) {
        JsonNode answer = moodle.call(
                Function.CATEGORIES,
                Parameters.none()
                        .with("criteria", 0, "key", "idnumber")
                        .with("criteria", 0, "value", key)
                        .with("addsubcategories", 0));
        return Answers.list(answer, "").stream().findFirst().map(row -> Answers.id(row, "id"));
    }
}
