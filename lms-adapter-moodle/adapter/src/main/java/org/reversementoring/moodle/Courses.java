package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.PlatformIds.Thing;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Courses, made as copies of a hidden template: activities and completion criteria cannot be made by web service. Our
 * key is both the course's ID number and its short name. A copy is found by its short name where a crash kept the
 * number from being set, and by the id it had where a human changed both.
 */
final class Courses {
    /** Of the column {@code fullname}. */
    private static final int LONGEST_TITLE = 254;
    /** Of the column {@code idnumber}. */
    private static final int LONGEST_KEY = 100;

    private final MoodleClient moodle;
    private final SiteIds ids;
    private final Categories categories;

    Courses(MoodleClient moodle, SiteIds ids, Categories categories) {
        this.moodle = moodle;
        this.ids = ids;
        this.categories = categories;
    }

    /** Looks up, creates, brings up to date, verifies. Answers Moodle's id. */
    long publish(CourseSpec spec) {
        if (spec.key().isBlank() || spec.key().length() > LONGEST_KEY) {
            throw new PlatformRejectedException("The key of a course has 1 to " + LONGEST_KEY + " characters.");
        }
        JsonNode course = known(spec.key()).or(() -> byShortname(spec.key())).orElseGet(() -> copyOfTemplate(spec));
        long id = Answers.id(course, "id");
        ids.keep(Map.of(Thing.course(spec.key()), id));
        if (!isAsWanted(course, spec)) {
            update(course, spec);
            if (byId(id).filter(found -> isAsWanted(found, spec)).isEmpty()) {
                throw notYet(spec.key());
            }
        }
        return id;
    }

    private static PlatformUnavailableException notYet(String key) {
        return new PlatformUnavailableException("Moodle does not show the course " + key + " as it should be, yet.");
    }

    private void update(JsonNode course, CourseSpec spec) {
        Parameters form = Parameters.none()
                .with("courses", 0, "id", Answers.id(course, "id"))
                .with("courses", 0, "idnumber", spec.key())
                .with("courses", 0, "fullname", title(spec))
                .with("courses", 0, "startdate", spec.start().getEpochSecond())
                .with("courses", 0, "enddate", end(spec))
                .with("courses", 0, "visible", 1)
                .with("courses", 0, "enablecompletion", 1);
        if (categories.isArchive(course.path("categoryid").asLong())) {
            form.with("courses", 0, "categoryid", categories.programmes());
        }
        moodle.update(Function.UPDATE_COURSES, form);
    }

    private static String title(CourseSpec spec) {
        return Html.title(spec.title(), LONGEST_TITLE);
    }

    /** Moodle knows no end as 0. */
    private static long end(CourseSpec spec) {
        Instant end = spec.end();
        return end == null ? 0 : end.getEpochSecond();
    }

    private boolean isAsWanted(JsonNode course, CourseSpec spec) {
        return course.path("idnumber").asText().equals(spec.key())
                && Html.text(course.path("fullname").asText()).equals(Html.text(title(spec)))
                && course.path("startdate").asLong() == spec.start().getEpochSecond()
                && course.path("enddate").asLong() == end(spec)
                && course.path("visible").asInt() == 1
                && course.path("enablecompletion").asInt() == 1
                && !categories.isArchive(course.path("categoryid").asLong());
    }

    /** Ends and hides the course, and moves it to the archive; nothing where it is gone. */
    void archive(String key, Instant now) {
        JsonNode course = known(key).orElse(null);
        if (course == null) {
            return;
        }
        long id = Answers.id(course, "id");
        long archive = categories.archive();
        if (!isArchived(course, archive, now)) {
            moodle.update(
                    Function.UPDATE_COURSES,
                    Parameters.none()
                            .with("courses", 0, "id", id)
                            // Moodle takes an end only together with the start.
                            .with(
                                    "courses",
                                    0,
                                    "startdate",
                                    course.path("startdate").asLong())
                            .with("courses", 0, "enddate", over(course, now))
                            .with("courses", 0, "categoryid", archive)
                            .with("courses", 0, "visible", 0));
            if (byId(id).filter(found -> isArchived(found, archive, now)).isEmpty()) {
                throw notYet(key);
            }
        }
    }

    private static boolean isArchived(JsonNode course, long archive, Instant now) {
        return course.path("visible").asInt() == 0
                && course.path("categoryid").asLong() == archive
                && course.path("enddate").asLong() == over(course, now);
    }

    /** Now, or when it ended before; Moodle refuses an end that is not after the start. */
    private static long over(JsonNode course, Instant now) {
        long end = course.path("enddate").asLong();
        long latest = Math.max(now.getEpochSecond(), course.path("startdate").asLong() + 1);
        return end == 0 ? latest : Math.min(end, latest);
    }

    /** @throws CourseGoneException where there is no such course */
    long id(String key) {
        return known(key).map(course -> Answers.id(course, "id")).orElseThrow(() -> new CourseGoneException(key));
    }

    /** By its ID number, else by the id that it had. What is gone is forgotten, with everything in it. */
    private Optional<JsonNode> known(String key) {
        List<JsonNode> found = byField("idnumber", key);
        if (found.size() > 1) {
            throw new PlatformRejectedException(
                    "Moodle has " + found.size() + " courses with the ID number " + key + ": delete all but one.");
        }
        Optional<JsonNode> course =
                found.stream().findFirst().or(() -> ids.find(Thing.course(key)).flatMap(this::byId));
        if (course.isEmpty()) {
            ids.forgetCourse(key);
        }
        return course;
    }

    private Optional<JsonNode> byId(long id) {
        return byField("id", Long.toString(id)).stream().findFirst();
    }

    private Optional<JsonNode> byIdnumber(String idnumber) {
        // To Moodle an empty number is that of every course without one.
        return idnumber.isBlank()
                ? Optional.empty()
                : byField("idnumber", idnumber).stream().findFirst();
    }

    private Optional<JsonNode> byShortname(String key) {
        List<JsonNode> found = byField("shortname", key);
        if (found.size() > 1) {
            throw new PlatformRejectedException(
                    "Moodle has " + found.size() + " courses with the short name " + key + ": delete all but one.");
        }
        found.forEach(course -> {
            if (!course.path("idnumber").asText().isEmpty()) {
                throw new PlatformRejectedException(
                        "A course in Moodle has the short name " + key + " but another ID number: rename it.");
            }
            // Moodle shows a copy when it is complete.
            if (course.path("visible").asInt() == 0) {
                throw new PlatformRejectedException("Moodle has not finished the copy with the short name " + key
                        + ": try again in some minutes; if it is still so, delete that course first.");
            }
        });
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
            return byId(duplicate(spec, template)).orElseThrow(() -> notYet(spec.key()));
        } catch (MoodleRejection refused) {
            // Somebody was quicker: theirs is found.
            if (!refused.is("shortnametaken")) {
                throw refused;
            }
            return byShortname(spec.key()).orElseThrow(() -> notYet(spec.key()));
        }
    }

    /**
     * Without people. A role that may not copy people may not even say so: Moodle refuses the option, and leaves people
     * out by itself.
     */
    private long duplicate(CourseSpec spec, long template) {
        Parameters copy = Parameters.none()
                .with("courseid", template)
                .with("fullname", title(spec))
                .with("shortname", spec.key())
                .with("categoryid", categories.programmes())
                .with("visible", 1);
        JsonNode made;
        try {
            made = moodle.call(
                    Function.DUPLICATE_COURSE,
                    copy.and().with("options", 0, "name", "users").with("options", 0, "value", 0));
        } catch (MoodleRejection refused) {
            if (!refused.is("setting_locked_by_permission")) {
                throw refused;
            }
            made = moodle.call(Function.DUPLICATE_COURSE, copy);
        }
        return Answers.id(made, "id");
    }
}
