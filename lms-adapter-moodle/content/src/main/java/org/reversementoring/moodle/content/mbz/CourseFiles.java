package org.reversementoring.moodle.content.mbz;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.moodle.content.Course;
import org.reversementoring.moodle.content.Markdown;

/** The course itself: its settings, sections, way of enrolment, and what completes it. */
final class CourseFiles {
    /** Moodle's number for a criterion "an activity is completed"; without a number a method is that of the course. */
    private static final int BY_ACTIVITY = 4;

    private static final int ALL_OF_THEM = 1;

    private CourseFiles() {}

    static void write(Plan plan, Map<String, byte[]> files) {
        files.put("course/course.xml", course(plan.course()));
        files.put("course/enrolments.xml", enrolments());
        files.put("course/inforef.xml", references(plan));
        files.put("course/roles.xml", Xml.empty("roles", "role_overrides", "role_assignments"));
        files.put("course/filters.xml", Xml.empty("filters", "filter_actives", "filter_configs"));
        files.put("course/calendar.xml", Xml.empty("events"));
        files.put("course/comments.xml", Xml.empty("comments"));
        files.put("course/competencies.xml", Xml.empty("course_competencies", "competencies", "user_competencies"));
        files.put("course/completiondefaults.xml", Xml.empty("course_completion_defaults"));
        files.put("course/contentbank.xml", Xml.empty("contents"));
        files.put("completion.xml", completion(plan));
        plan.sections().forEach(section -> {
            files.put(section.directory() + "/section.xml", section(section));
            files.put(section.directory() + "/inforef.xml", Xml.empty("inforef"));
        });
    }

    private static byte[] course(Course course) {
        return Xml.file(xml -> xml.in("course", Plan.COURSE, () -> {
            xml.attribute("contextid", Plan.COURSE_CONTEXT);
            xml.field("shortname", course.template().idNumber());
            xml.field("fullname", course.title());
            xml.field("idnumber", course.template().idNumber());
            xml.field("summary", "").field("summaryformat", 1).field("format", "topics");
            xml.field("showgrades", 1).field("newsitems", 0);
            xml.field("startdate", Plan.WRITTEN).field("enddate", 0);
            xml.field("marker", 0).field("maxbytes", 0).field("legacyfiles", 0).field("showreports", 0);
            xml.field("visible", 0);
            xml.field("groupmode", 0).field("groupmodeforce", 0).field("defaultgroupingid", 0);
            xml.field("lang", "").field("theme", "");
            xml.field("timecreated", Plan.WRITTEN)
                    .field("timemodified", Plan.WRITTEN)
                    .field("requested", 0);
            xml.field("showactivitydates", 0).field("showcompletionconditions", 1);
            xml.nothing("pdfexportfont").field("enablecompletion", 1).field("completionnotify", 0);
            xml.in("category", Plan.CATEGORY, () -> xml.field("name", "").field("description", ""));
            xml.in("tags", () -> {});
            xml.in("customfields", () -> {});
            xml.in("courseformatoptions", () -> {
                formatOption(xml, "hiddensections", 1);
                formatOption(xml, "coursedisplay", 0);
            });
        }));
    }

    private static void formatOption(Xml xml, String name, int value) {
        xml.in(
                "courseformatoption",
                () -> xml.field("format", "topics")
                        .field("sectionid", 0)
                        .field("name", name)
                        .field("value", value));
    }

    private static byte[] section(Plan.PlannedSection section) {
        return Xml.file(xml -> xml.in("section", section.id(), () -> {
            xml.field("number", section.number()).field("name", section.title());
            xml.field("summary", Markdown.html(section.summary())).field("summaryformat", 1);
            xml.field(
                    "sequence",
                    section.activities().stream()
                            .map(activity -> String.valueOf(activity.module()))
                            .collect(joining(",")));
            xml.field("visible", 1).nothing("availabilityjson", "component", "itemid");
            xml.field("timemodified", Plan.WRITTEN);
        }));
    }

    private static byte[] enrolments() {
        return Xml.file(xml -> xml.in(
                "enrolments",
                () -> xml.in(
                        "enrols",
                        () -> xml.in("enrol", Plan.COURSE, () -> {
                            xml.field("enrol", "manual").field("status", 0).nothing("name");
                            xml.field("enrolperiod", 0)
                                    .field("enrolstartdate", 0)
                                    .field("enrolenddate", 0);
                            xml.field("expirynotify", 0)
                                    .field("expirythreshold", 86_400)
                                    .field("notifyall", 0);
                            xml.nothing("password", "cost", "currency").field("roleid", Plan.STUDENTS);
                            // customint1: no welcome message; the product tells people by itself.
                            xml.field("customint1", 0);
                            xml.nothing(
                                    "customint2", "customint3", "customint4", "customint5", "customint6", "customint7");
                            xml.nothing(
                                    "customint8",
                                    "customchar1",
                                    "customchar2",
                                    "customchar3",
                                    "customdec1",
                                    "customdec2");
                            xml.nothing("customtext1", "customtext2", "customtext3", "customtext4");
                            xml.field("timecreated", Plan.WRITTEN).field("timemodified", Plan.WRITTEN);
                            xml.in("user_enrolments", () -> {});
                        }))));
    }

    private static byte[] references(Plan plan) {
        return Xml.file(xml -> xml.in("inforef", () -> {
            xml.in("roleref", () -> xml.in("role", () -> xml.field("id", Plan.STUDENTS)));
            if (plan.course().quiz() != null) {
                ActivityFiles.questionCategories(xml);
            }
        }));
    }

    /** The course is complete once every activity is. */
    private static byte[] completion(Plan plan) {
        AtomicInteger number = new AtomicInteger(Plan.COURSE);
        return Xml.file(xml -> xml.in("course_completion", () -> {
            plan.activities()
                    .forEach(activity -> xml.in("course_completion_criteria", number.getAndIncrement(), () -> {
                        xml.field("course", Plan.COURSE).field("criteriatype", BY_ACTIVITY);
                        xml.field("module", activity.kind()).field("moduleinstance", activity.module());
                        xml.nothing("courseinstanceshortname", "enrolperiod", "timeend", "gradepass");
                        xml.nothing("role", "roleshortname");
                        xml.in("course_completion_crit_completions", () -> {});
                    }));
            for (Integer criterion : new Integer[] {null, BY_ACTIVITY}) {
                xml.in("course_completion_aggr_methd", number.getAndIncrement(), () -> {
                    xml.field("course", Plan.COURSE).field("criteriatype", criterion);
                    xml.field("method", ALL_OF_THEM).nothing("value");
                });
            }
        }));
    }
}
