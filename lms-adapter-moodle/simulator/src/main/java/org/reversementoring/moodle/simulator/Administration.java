package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.reversementoring.moodle.simulator.Site.Enrolment;

/** What an administrator of the site does by hand, and what its cron does. People and courses go by their idnumbers. */
public final class Administration {
    /** What the how-to asks for. */
    public static final List<ReportColumn> COMPLETION_COLUMNS =
            List.of(ReportColumn.ID_NUMBER, ReportColumn.COURSE_ID_NUMBER, ReportColumn.STATUS, ReportColumn.COMPLETED);

    private static final String PREFIX = "rm-";

    private final Site site;
    private final Places places;

    Administration(Site site) {
        this.site = site;
        places = new Places(site);
    }

    /** Makes the custom report as the how-to says: all courses whose ID number begins with {@code rm-}. */
    public void makesReport(String name) {
        makesReport(name, COMPLETION_COLUMNS, false);
    }

    /**
     * Makes a custom report.
     *
     * @param activeOnly with the condition of Moodle's default set-up, which leaves suspended enrolments out
     */
    public void makesReport(String name, List<ReportColumn> columns, boolean activeOnly) {
        synchronized (site) {
            ObjectNode report = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", name)
                    .put("prefix", PREFIX)
                    .put("activeOnly", activeOnly);
            ArrayNode names = report.putArray("columns");
            columns.forEach(column -> names.add(column.name()));
            site.reports.insert(report);
        }
    }

    /**
     * Edits what has this value in this field.
     *
     * @param table users, categories, courses, groups or events
     */
    public void edits(String table, String field, String value, Consumer<ObjectNode> change) {
        synchronized (site) {
            site.table(table).where(field, value).toList().forEach(change);
        }
    }

    /** Deletes what has this value in this field, as {@link #edits}; with a group go its members and events. */
    public void deletes(String table, String field, String value) {
        synchronized (site) {
            for (long id : site.table(table)
                    .where(field, value)
                    .mapToLong(row -> row.path("id").asLong())
                    .toArray()) {
                site.table(table).delete(id);
                if (table.equals("groups")) {
                    site.members.removeIf(member -> member.group() == id);
                    deletes("events", "groupid", Long.toString(id));
                }
            }
        }
    }

    /** Sets the language of the service's user. */
    public void setsLanguage(Language language) {
        synchronized (site) {
            site.language = language;
        }
    }

    /** Suspends somebody's enrolment. */
    public void suspends(String person, String course) {
        setSuspended(person, course, true);
    }

    /** Makes a suspended enrolment active again. */
    public void reactivates(String person, String course) {
        setSuspended(person, course, false);
    }

    private void setSuspended(String person, String course, boolean suspended) {
        synchronized (site) {
            site.enrolments.computeIfPresent(
                    places.of(person, course), (place, enrolment) -> new Enrolment(enrolment.role(), suspended));
        }
    }

    /** Takes somebody out of a course. A completion stays on record and counts again after a new enrolment. */
    public void removes(String person, String course) {
        synchronized (site) {
            site.unenrol(places.of(person, course));
        }
    }

    /** Adds a second enrolment, by another method; the report then has two rows for the person. */
    public void enrolsAgain(String person, String course, boolean suspended) {
        synchronized (site) {
            site.selfEnrolments.put(places.of(person, course), new Enrolment(EnrolFunctions.STUDENT, suspended));
        }
    }

    /** Deletes a course with everything in it. */
    public void deletesCourse(String course) {
        synchronized (site) {
            site.deleteCourse(places.course(course));
        }
    }

    /** Resets a course: everybody starts anew. */
    public void resetsCompletion(String course) {
        synchronized (site) {
            long id = places.course(course);
            site.forgetCompletion(id);
            site.worked.keySet().removeIf(place -> place.course() == id);
        }
    }

    /** Makes one person start anew, as the extensions for recurring training do. */
    public void resetsCompletion(String person, String course) {
        synchronized (site) {
            site.completions.remove(places.of(person, course));
            site.started.remove(places.of(person, course));
            site.worked.remove(places.of(person, course));
        }
    }

    /** Unlocks the completion criteria: every completion is gone until cron has run twice. */
    public void unlocksCompletion(String course) {
        synchronized (site) {
            site.forgetCompletion(places.course(course));
        }
    }

    /** Takes the manual enrolment method out of a course, and its enrolments with it. */
    public void removesManualEnrolment(String course) {
        synchronized (site) {
            long id = places.course(course);
            site.withoutManualEnrolment.add(id);
            site.courses.byId(id).orElseThrow().putArray("enrollmentmethods");
            site.enrolments.keySet().removeIf(place -> place.course() == id);
        }
    }

    /** One run of cron: the first makes the missing records, the next completes whoever has done everything. */
    public void runsCron() {
        synchronized (site) {
            site.worked.forEach((place, at) -> {
                if (site.started.contains(place)) {
                    site.completions.putIfAbsent(place, at);
                }
            });
            site.started.addAll(site.worked.keySet());
            site.started.addAll(
                    site.enrolments.keySet().stream().filter(site::isActive).toList());
        }
    }
}
