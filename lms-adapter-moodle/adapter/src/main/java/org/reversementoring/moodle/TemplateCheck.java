package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reversementoring.spi.SelfCheck;

/** A template course as everybody can see it: there, hidden, with completion tracking and manual enrolment. */
final class TemplateCheck {
    private static final String OPTIONAL = "rm-tpl-topic";

    private final MoodleClient moodle;

    TemplateCheck(MoodleClient moodle) {
        this.moodle = moodle;
    }

    /** The course with that ID number. */
    Optional<JsonNode> find(String template) {
        return Answers.list(
                        moodle.call(
                                Function.COURSES_BY_FIELD,
                                Parameters.none().with("field", "idnumber").with("value", template)),
                        "courses")
                .stream()
                .findFirst();
    }

    SelfCheck look(String template) {
        Optional<JsonNode> found = find(template);
        if (found.isEmpty() && template.equals(OPTIONAL)) {
            return new SelfCheck(
                    true,
                    "Template " + template + " is not there: needed only where a programme offers topics of identity.");
        }
        if (found.isEmpty()) {
            return new SelfCheck(
                    false,
                    "Template " + template + " is not there: restore it, or make a hidden course with this ID number"
                            + " (Site administration › Courses › Manage courses and categories).");
        }
        JsonNode course = found.get();
        List<String> wrong = new ArrayList<>();
        if (course.path("visible").asInt() == 1) {
            wrong.add("learners can see it; Settings › Course visibility: Hide");
        }
        if (course.path("enablecompletion").asInt(1) == 0) {
            wrong.add("it does not track completion; Settings › Completion tracking › Enable completion tracking: Yes");
        }
        if (course.path("enrollmentmethods")
                .valueStream()
                .noneMatch(method -> method.asText().equals("manual"))) {
            wrong.add("it has no manual enrolment; Participants › Enrolment methods › Add method: Manual enrolments");
        }
        return wrong.isEmpty()
                ? new SelfCheck(true, "Template " + template + " is there, hidden and prepared.")
                : new SelfCheck(false, "Template " + template + ": " + String.join(". ", wrong) + ".");
    }
}
