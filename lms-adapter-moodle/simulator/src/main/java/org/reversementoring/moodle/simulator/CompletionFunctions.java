package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** Course completion of one person. A suspended enrolment answers as none. */
final class CompletionFunctions {
    private static final String TYPE = "Activity completion";

    private final Site site;
    private final String siteUrl;

    CompletionFunctions(Site site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
    }

    void register(Functions service) {
        service.add(
                "core_completion_get_course_completion_status",
                fields().need("courseid", INT).need("userid", INT),
                this::status);
    }

    private JsonNode status(ObjectNode call) {
        InCourse place =
                new InCourse(call.path("userid").asLong(), call.path("courseid").asLong());
        if (site.courses.byId(place.course()).isEmpty()) {
            throw Failure.noRecord("course");
        }
        if (site.users.byId(place.user()).isEmpty()) {
            throw Failure.invalidUser();
        }
        if (!site.isActive(place)) {
            throw Failure.of("usernotenroled", "User is not enrolled in this course");
        }
        List<String> criteria = site.criteria.get(place.course());
        if (criteria == null) {
            throw Failure.of("nocriteriaset", "No completion criteria set for this course");
        }
        Long completedAt = site.completions.get(place);
        Long workedAt = site.started.contains(place) ? site.worked.get(place) : null;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode status = answer.putObject("completionstatus")
                .put("completed", completedAt != null)
                .put("aggregation", 1);
        ArrayNode completions = status.putArray("completions");
        criteria.forEach(criterion -> {
            ObjectNode row = completions
                    .addObject()
                    .put("type", 4)
                    .put("title", TYPE)
                    .put("status", workedAt == null ? "No" : "Yes")
                    .put("complete", workedAt != null)
                    .put("timecompleted", workedAt);
            row.putObject("details")
                    .put("type", TYPE)
                    .put("criteria", "<a href=\"" + siteUrl + "/mod/page/view.php?id=1\">" + criterion + "</a>")
                    .put("requirement", "Viewing the page")
                    .put("status", "");
        });
        answer.putArray("warnings");
        return answer;
    }
}
