package org.reversementoring.moodle.content.mbz;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.content.Quiz;

/** The grade book: the whole course, and in it the quiz with the grade that passes. */
final class GradeFiles {
    /** Every quiz is graded in per cent. */
    static final int BEST = 100;

    /** Moodle's number for the natural sum, its default. */
    private static final int SUM = 13;

    private GradeFiles() {}

    static void write(Map<String, byte[]> files) {
        files.put("gradebook.xml", book());
        files.put("grade_history.xml", Xml.empty("grade_history", "grade_grades"));
        files.put("outcomes.xml", Xml.empty("outcomes_definition"));
        files.put("scales.xml", Xml.empty("scales_definition"));
    }

    private static byte[] book() {
        return Xml.file(xml -> xml.in("gradebook", () -> {
            xml.in("attributes", () -> {});
            xml.in(
                    "grade_categories",
                    () -> xml.in("grade_category", Plan.GRADE_CATEGORY, () -> {
                        xml.nothing("parent").field("depth", 1).field("path", "/" + Plan.GRADE_CATEGORY + "/");
                        xml.field("fullname", "?")
                                .field("aggregation", SUM)
                                .field("keephigh", 0)
                                .field("droplow", 0);
                        xml.field("aggregateonlygraded", 1).field("aggregateoutcomes", 0);
                        xml.field("timecreated", Plan.WRITTEN)
                                .field("timemodified", Plan.WRITTEN)
                                .field("hidden", 0);
                    }));
            xml.in("grade_items", () -> item(xml, Plan.COURSE_GRADE, null, null, 0));
            xml.in("grade_letters", () -> {});
            xml.in("grade_settings", () -> {});
        }));
    }

    static byte[] ofNothing() {
        return Xml.empty("activity_gradebook", "grade_items", "grade_letters");
    }

    static byte[] of(Plan.Activity activity, Quiz quiz) {
        return Xml.file(xml -> xml.in("activity_gradebook", () -> {
            xml.in("grade_items", () -> item(xml, Plan.QUIZ_GRADE, activity, quiz.title(), quiz.passPercent()));
            xml.in("grade_letters", () -> {});
        }));
    }

    private static void item(Xml xml, int id, Plan.@Nullable Activity quiz, @Nullable String name, int pass) {
        boolean course = quiz == null;
        xml.in("grade_item", id, () -> {
            xml.field("categoryid", course ? null : Plan.GRADE_CATEGORY).field("itemname", name);
            xml.field("itemtype", course ? "course" : "mod").field("itemmodule", course ? null : "quiz");
            xml.field("iteminstance", quiz == null ? Plan.GRADE_CATEGORY : quiz.instance());
            xml.field("itemnumber", course ? null : 0).nothing("iteminfo", "idnumber", "calculation");
            xml.field("gradetype", 1)
                    .field("grademax", BEST)
                    .field("grademin", 0)
                    .nothing("scaleid", "outcomeid");
            xml.field("gradepass", pass).field("multfactor", 1).field("plusfactor", 0);
            xml.field("aggregationcoef", 0)
                    .field("aggregationcoef2", course ? 0 : 1)
                    .field("weightoverride", 0);
            xml.field("sortorder", course ? 1 : 2).field("display", 0).nothing("decimals");
            xml.field("hidden", 0).field("locked", 0).field("locktime", 0).field("needsupdate", 0);
            xml.field("timecreated", Plan.WRITTEN).field("timemodified", Plan.WRITTEN);
            xml.in("grade_grades", () -> {});
        });
    }
}
