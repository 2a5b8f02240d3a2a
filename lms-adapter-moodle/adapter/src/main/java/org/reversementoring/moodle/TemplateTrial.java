package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;

/**
 * Enrols the service's own user in a template for a moment, with the learners' role, and reads its completion: no
 * function tells roles or criteria otherwise. Where that user is enrolled there already, it stays so.
 */
final class TemplateTrial {
    /** The template of the meeting place, which nobody has to complete. */
    private static final String WITHOUT_CRITERIA = "rm-tpl-programme";

    private final MoodleClient moodle;
    private final int learnerRole;
    private final long user;

    /** @param user the service's own */
    TemplateTrial(MoodleClient moodle, int learnerRole, long user) {
        this.moodle = moodle;
        this.learnerRole = learnerRole;
        this.user = user;
    }

    /** Nothing is said of a template that is not there: the look does. */
    List<SelfCheck> run(String template) {
        Optional<JsonNode> course = new TemplateCheck(moodle).find(template);
        return course.isEmpty() ? List.of() : run(template, Answers.id(course.get(), "id"));
    }

    private List<SelfCheck> run(String template, long course) {
        List<SelfCheck> lines = new ArrayList<>();
        boolean enrolledBefore = self(course).isPresent();
        try {
            if (!enrolledBefore) {
                enrol(course);
                lines.addAll(role(course));
            }
            lines.add(completion(template, course));
        } catch (MoodleRejection refused) {
            lines.add(new SelfCheck(false, advice(template, refused)));
        } finally {
            if (!enrolledBefore) {
                lines.addAll(unenrol(template, course));
            }
        }
        return lines;
    }

    private void enrol(long course) {
        moodle.call(
                Function.ENROL,
                Parameters.none()
                        .with("enrolments", 0, "roleid", learnerRole)
                        .with("enrolments", 0, "userid", user)
                        .with("enrolments", 0, "courseid", course));
    }

    private List<SelfCheck> unenrol(String template, long course) {
        try {
            moodle.call(
                    Function.UNENROL,
                    Parameters.none().with("enrolments", 0, "userid", user).with("enrolments", 0, "courseid", course));
            return List.of();
        } catch (PlatformUnavailableException | PlatformRejectedException failed) {
            return List.of(new SelfCheck(
                    false,
                    "The service's user may still be enrolled in " + template + " after the trial: end that by hand. "
                            + failed.getMessage()));
        }
    }

    private List<SelfCheck> role(long course) {
        boolean given = self(course)
                .map(self -> self.path("roles")
                        .valueStream()
                        .anyMatch(role -> role.path("roleid").asLong() == learnerRole))
                .orElse(false);
        return given
                ? List.of()
                : List.of(new SelfCheck(
                        false,
                        "Moodle did not give the role " + learnerRole
                                + ". Set RM_MOODLE_ROLE_ID to the id of the learners' role."));
    }

    private SelfCheck completion(String template, long course) {
        try {
            JsonNode answer = moodle.call(
                    Function.COMPLETION,
                    Parameters.none().with("courseid", course).with("userid", user));
            int criteria = answer.path("completionstatus").path("completions").size();
            return new SelfCheck(
                    true,
                    "Template " + template + ": role " + learnerRole + " can be given, " + criteria
                            + (criteria == 1 ? " criterion" : " criteria") + " of completion.");
        } catch (MoodleRejection refused) {
            if (refused.is("nocriteriaset") && template.equals(WITHOUT_CRITERIA)) {
                return new SelfCheck(true, "Template " + template + ": role " + learnerRole + " can be given.");
            }
            throw refused;
        }
    }

    private Optional<JsonNode> self(long course) {
        JsonNode enrolled = moodle.call(
                Function.ENROLLED_USERS,
                Parameters.none()
                        .with("courseid", course)
                        .with("options", 0, "name", "userfields")
                        .with("options", 0, "value", "id,roles"));
        return Answers.list(enrolled, "").stream()
                .filter(row -> Answers.id(row, "id") == user)
                .findFirst();
    }

    private String advice(String template, MoodleRejection refused) {
        if (refused.is("wsusercannotassign")) {
            return "The role " + learnerRole
                    + " cannot be given. Set RM_MOODLE_ROLE_ID to the id of the learners' role;"
                    + " let the service's role assign it (Site administration › Users › Permissions › Define roles ›"
                    + " Allow role assignments) and allow it " + Capability.ASSIGN_ROLES.moodleName() + ".";
        }
        if (refused.is("notenroled") || refused.is("usernotenroled")) {
            return "Who has the role " + learnerRole + " is not tracked for completion. Set RM_MOODLE_ROLE_ID to the id"
                    + " of the learners' role, or allow it moodle/course:isincompletionreports.";
        }
        if (refused.is("wsnoinstance")) {
            return "Template " + template + ": nobody can be enrolled. Participants › Enrolment methods › Add method:"
                    + " Manual enrolments.";
        }
        if (refused.is("nocriteriaset")) {
            return "Template " + template + ": nobody can complete it. More › Course completion: set criteria.";
        }
        if (refused.is("cannotviewreport")) {
            return "Template " + template
                    + ": nobody can complete it. Settings › Completion tracking › Enable completion"
                    + " tracking: Yes.";
        }
        return "Template " + template + " could not be tried. " + refused.getMessage();
    }
}
