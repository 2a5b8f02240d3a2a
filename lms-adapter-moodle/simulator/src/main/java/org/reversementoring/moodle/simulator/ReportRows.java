package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.simulator.Site.Enrolment;
import org.reversementoring.moodle.simulator.Site.InCourse;

/**
 * The rows of a report on course participants: one for each enrolment, so two for who is enrolled in two ways, and one
 * without a person for each enrolment method that nobody uses.
 */
final class ReportRows {
    private final Site site;

    ReportRows(Site site) {
        this.site = site;
    }

    /** What the record of completion says; there is none before somebody started. */
    enum Completion {
        NO_RECORD,
        OPEN,
        COMPLETE
    }

    /** One row before it is shown. */
    record Row(
            ObjectNode course,
            @Nullable ObjectNode user,
            @Nullable Enrolment enrolment,
            Completion completion) {}

    /**
     * @param prefix how the ID numbers of the courses begin
     * @param activeOnly the condition that Moodle's default set-up of a report brings
     */
    List<Row> of(String prefix, boolean activeOnly) {
        List<Row> rows = new ArrayList<>();
        site.courses
                .where(course -> course.path("idnumber").asText().startsWith(prefix))
                .forEach(course -> {
                    long id = course.path("id").asLong();
                    if (!site.withoutManualEnrolment.contains(id)) {
                        add(rows, course, site.enrolments, activeOnly);
                    }
                    add(rows, course, site.selfEnrolments, activeOnly);
                    if (!activeOnly) {
                        rows.add(new Row(course, null, null, Completion.NO_RECORD));
                    }
                });
        return rows;
    }

    private void add(List<Row> rows, ObjectNode course, Map<InCourse, Enrolment> enrolments, boolean activeOnly) {
        int before = rows.size();
        enrolments.forEach((place, enrolment) -> {
            if (place.course() == course.path("id").asLong() && !(activeOnly && enrolment.suspended())) {
                rows.add(new Row(course, site.users.byId(place.user()).orElse(null), enrolment, completion(place)));
            }
        });
        if (rows.size() == before && !activeOnly) {
            rows.add(new Row(course, null, null, Completion.NO_RECORD));
        }
    }

    private Completion completion(InCourse place) {
        if (site.completions.containsKey(place)) {
            return Completion.COMPLETE;
        }
        return site.started.contains(place) ? Completion.OPEN : Completion.NO_RECORD;
    }
}
