package org.reversementoring.moodle.content.mbz;

import java.util.Map;
import org.reversementoring.moodle.content.Markdown;
import org.reversementoring.moodle.content.Page;
import org.reversementoring.moodle.content.Quiz;

/** The pages and the quiz: where each stands, what completes it, and what it says. */
final class ActivityFiles {
    /** Version of Moodle 4.5's own modules. */
    static final int MODULE_VERSION = 2024100700;

    /** Moodle's number for completion by conditions. */
    private static final int BY_CONDITIONS = 2;

    /** How a page is shown when it is opened: in the course, without its introduction and its date. */
    private static final String PLAIN_PAGE =
            "a:2:{s:10:\"printintro\";s:1:\"0\";s:17:\"printlastmodified\";s:1:\"0\";}";

    private ActivityFiles() {}

    static void write(Plan plan, Map<String, byte[]> files) {
        plan.activities().forEach(activity -> {
            String at = activity.directory() + "/";
            Page page = activity.page();
            Quiz quiz = activity.quiz();
            if (page != null) {
                files.put(at + "page.xml", page(plan, activity, page));
            }
            if (quiz != null) {
                files.put(at + "quiz.xml", QuizFile.of(activity, quiz));
            }
            files.put(at + "module.xml", module(activity));
            files.put(at + "inforef.xml", references(activity));
            files.put(at + "grades.xml", quiz == null ? GradeFiles.ofNothing() : GradeFiles.of(activity, quiz));
            files.put(at + "grade_history.xml", Xml.empty("grade_history", "grade_grades"));
            files.put(at + "roles.xml", Xml.empty("roles", "role_overrides", "role_assignments"));
            files.put(at + "filters.xml", Xml.empty("filters", "filter_actives", "filter_configs"));
            files.put(at + "comments.xml", Xml.empty("comments"));
            files.put(at + "calendar.xml", Xml.empty("events"));
            files.put(at + "completion.xml", Xml.empty("completions", "completionviews"));
            files.put(at + "competencies.xml", Xml.empty("course_module_competencies", "competencies"));
            files.put(at + "xapistate.xml", Xml.empty("states"));
        });
    }

    /** A page is completed by looking at it, the quiz by passing it. */
    private static byte[] module(Plan.Activity activity) {
        boolean quiz = activity.quiz() != null;
        return Xml.file(xml -> xml.in("module", activity.module(), () -> {
            xml.attribute("version", MODULE_VERSION);
            xml.field("modulename", activity.kind());
            xml.field("sectionid", activity.sectionId()).field("sectionnumber", activity.sectionNumber());
            xml.field("idnumber", "").field("added", Plan.WRITTEN);
            xml.field("score", 0).field("indent", 0);
            xml.field("visible", 1).field("visibleoncoursepage", 1).field("visibleold", 1);
            xml.field("groupmode", 0).field("groupingid", 0);
            xml.field("completion", BY_CONDITIONS);
            xml.field("completiongradeitemnumber", quiz ? 0 : null).field("completionpassgrade", quiz ? 1 : 0);
            xml.field("completionview", quiz ? 0 : 1).field("completionexpected", 0);
            xml.nothing("availability").field("showdescription", 0).field("downloadcontent", 1);
            xml.nothing("lang");
            xml.in("tags", () -> {});
        }));
    }

    static void root(Xml xml, Plan.Activity activity, Runnable content) {
        xml.in("activity", activity.instance(), () -> {
            xml.attribute("moduleid", activity.module());
            xml.attribute("modulename", activity.kind());
            xml.attribute("contextid", activity.context());
            xml.in(activity.kind(), activity.instance(), content);
        });
    }

    private static byte[] page(Plan plan, Plan.Activity activity, Page page) {
        return Xml.file(xml -> root(xml, activity, () -> {
            xml.field("name", page.title()).field("intro", "").field("introformat", 1);
            xml.field("content", minutes(page) + Markdown.html(page.text(), link -> address(plan, link)));
            xml.field("contentformat", 1).field("legacyfiles", 0).nothing("legacyfileslast");
            xml.field("display", 5).field("displayoptions", PLAIN_PAGE);
            xml.field("revision", 1).field("timemodified", Plan.WRITTEN);
        }));
    }

    /** The same in every language. */
    private static String minutes(Page page) {
        return "<p class=\"text-muted\">" + page.minutes() + " min</p>\n";
    }

    /** Moodle puts the page's new address in at the restore, and again in every copy. */
    private static String address(Plan plan, String link) {
        return plan.page(Markdown.pageName(link))
                .map(page -> "$@PAGEVIEWBYID*" + page.module() + "@$")
                .orElse(link);
    }

    private static byte[] references(Plan.Activity activity) {
        return Xml.file(xml -> xml.in("inforef", () -> {
            if (activity.quiz() != null) {
                xml.in("grade_itemref", () -> xml.in("grade_item", () -> xml.field("id", Plan.QUIZ_GRADE)));
                questionCategories(xml);
            }
        }));
    }

    static void questionCategories(Xml xml) {
        xml.in("question_categoryref", () -> {
            xml.in("question_category", () -> xml.field("id", Plan.TOP_QUESTIONS));
            xml.in("question_category", () -> xml.field("id", Plan.QUESTIONS));
        });
    }
}
