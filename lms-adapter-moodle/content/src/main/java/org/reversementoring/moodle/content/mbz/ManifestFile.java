package org.reversementoring.moodle.content.mbz;

import java.util.List;

/** {@code moodle_backup.xml}: what the backup holds, read before anything else. */
final class ManifestFile {
    /** Moodle's number for a backup made for everyday use. */
    private static final int GENERAL = 10;

    private static final String NAME = "%s.mbz";

    /** Everything is in the backup, nobody is: without "users" a restore leaves the enrolment method out. */
    private static final List<String> YES = List.of(
            "users",
            "role_assignments",
            "activities",
            "blocks",
            "files",
            "filters",
            "comments",
            "badges",
            "calendarevents",
            "userscompletion",
            "questionbank",
            "groups",
            "competencies",
            "customfield",
            "contentbankcontent",
            "xapistate",
            "legacyfiles");

    private static final List<String> NO = List.of("imscc11", "anonymize", "logs", "grade_histories");

    private ManifestFile() {}

    static byte[] of(Plan plan) {
        return Xml.file(xml -> xml.in(
                "moodle_backup",
                () -> xml.in("information", () -> {
                    origin(xml, plan);
                    xml.in(
                            "details",
                            () -> xml.in("detail", () -> {
                                xml.attribute(
                                        "backup_id", plan.course().template().idNumber());
                                xml.field("type", "course")
                                        .field("format", "moodle2")
                                        .field("interactive", 1);
                                xml.field("mode", GENERAL).field("execution", 1).field("executiontime", 0);
                            }));
                    xml.in("contents", () -> contents(xml, plan));
                    xml.in("settings", () -> settings(xml, plan));
                })));
    }

    /**
     * Moodle keeps a course's ID number only where the backup is of the same site. It knows the site by a hash that
     * nobody outside can have or, where that is empty, by the address.
     */
    private static void origin(Xml xml, Plan plan) {
        xml.field("name", NAME.formatted(plan.course().template().idNumber()));
        xml.field("moodle_version", ActivityFiles.MODULE_VERSION).field("moodle_release", "4.5");
        xml.field("backup_version", ActivityFiles.MODULE_VERSION).field("backup_release", "4.5");
        xml.field("backup_date", Plan.WRITTEN).field("mnet_remoteusers", 0);
        xml.field("include_files", 1).field("include_file_references_to_external_content", 0);
        xml.field("original_wwwroot", plan.site()).field("original_site_identifier_hash", "");
        xml.field("original_course_id", Plan.COURSE).field("original_course_format", "topics");
        xml.field("original_course_fullname", plan.course().title());
        xml.field("original_course_shortname", plan.course().template().idNumber());
        xml.field("original_course_startdate", Plan.WRITTEN).field("original_course_enddate", 0);
        xml.field("original_course_contextid", Plan.COURSE_CONTEXT);
        xml.field("original_system_contextid", 1);
    }

    private static void contents(Xml xml, Plan plan) {
        xml.in(
                "activities",
                () -> plan.activities()
                        .forEach(activity -> xml.in("activity", () -> {
                            xml.field("moduleid", activity.module()).field("sectionid", activity.sectionId());
                            xml.field("modulename", activity.kind()).field("title", activity.title());
                            xml.field("directory", activity.directory()).field("insubsection", "");
                        })));
        xml.in(
                "sections",
                () -> plan.sections()
                        .forEach(section -> xml.in("section", () -> {
                            String title = section.title();
                            xml.field("sectionid", section.id())
                                    .field("title", title == null ? section.number() : title);
                            xml.field("directory", section.directory())
                                    .field("parentcmid", "")
                                    .field("modname", "");
                        })));
        xml.in(
                "course",
                () -> xml.field("courseid", Plan.COURSE)
                        .field("title", plan.course().template().idNumber())
                        .field("directory", "course"));
    }

    private static void settings(Xml xml, Plan plan) {
        root(xml, "filename", NAME.formatted(plan.course().template().idNumber()));
        YES.forEach(name -> root(xml, name, 1));
        NO.forEach(name -> root(xml, name, 0));
        plan.sections().forEach(section -> included(xml, "section", "section_" + section.id()));
        plan.activities().forEach(activity -> included(xml, "activity", activity.key()));
    }

    private static void root(Xml xml, String name, Object value) {
        xml.in("setting", () -> xml.field("level", "root").field("name", name).field("value", value));
    }

    private static void included(Xml xml, String level, String key) {
        for (String what : List.of("_included", "_userinfo")) {
            xml.in(
                    "setting",
                    () -> xml.field("level", level)
                            .field(level, key)
                            .field("name", key + what)
                            .field("value", what.equals("_included") ? 1 : 0));
        }
    }
}
