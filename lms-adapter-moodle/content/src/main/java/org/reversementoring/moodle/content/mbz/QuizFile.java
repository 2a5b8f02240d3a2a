package org.reversementoring.moodle.content.mbz;

import org.reversementoring.moodle.content.Markdown;
import org.reversementoring.moodle.content.Quiz;

/** The quiz: how it behaves, and which question stands where. */
final class QuizFile {
    /** Moodle's bits for when something is shown: while answering, right after, later, and once the quiz is closed. */
    private static final int ALWAYS = 0x11110;

    private static final int AFTERWARDS = ALWAYS & ~0x10000;
    private static final int HIGHEST_COUNTS = 1;
    /** Above every grade in per cent. */
    private static final int BEYOND = GradeFiles.BEST + 1;

    private QuizFile() {}

    static byte[] of(Plan.Activity activity, Quiz quiz) {
        int id = activity.instance();
        int questions = quiz.questions().size();
        return Xml.file(xml -> ActivityFiles.root(xml, activity, () -> {
            xml.field("name", quiz.title())
                    .field("intro", Markdown.html(quiz.about()))
                    .field("introformat", 1);
            xml.field("timeopen", 0).field("timeclose", 0).field("timelimit", 0);
            xml.field("overduehandling", "autosubmit").field("graceperiod", 0);
            xml.field("preferredbehaviour", "immediatefeedback").field("canredoquestions", 0);
            xml.field("attempts_number", 0).field("attemptonlast", 0).field("grademethod", HIGHEST_COUNTS);
            xml.field("decimalpoints", 0).field("questiondecimalpoints", -1);
            xml.field("reviewattempt", ALWAYS).field("reviewcorrectness", ALWAYS);
            xml.field("reviewmaxmarks", ALWAYS).field("reviewmarks", ALWAYS);
            xml.field("reviewspecificfeedback", ALWAYS).field("reviewgeneralfeedback", ALWAYS);
            xml.field("reviewrightanswer", ALWAYS).field("reviewoverallfeedback", AFTERWARDS);
            xml.field("questionsperpage", 1).field("navmethod", "free").field("shuffleanswers", 1);
            xml.field("sumgrades", questions).field("grade", GradeFiles.BEST);
            xml.field("timecreated", Plan.WRITTEN).field("timemodified", Plan.WRITTEN);
            xml.field("password", "").field("subnet", "").field("browsersecurity", "-");
            xml.field("delay1", 0)
                    .field("delay2", 0)
                    .field("showuserpicture", 0)
                    .field("showblocks", 0);
            xml.field("completionattemptsexhausted", 0).field("completionminattempts", 0);
            xml.field("allowofflineattempts", 0);
            xml.in("quiz_grade_items", () -> {});
            xml.in("question_instances", () -> {
                for (int slot = 1; slot <= questions; slot++) {
                    slot(xml, activity, slot);
                }
            });
            xml.in(
                    "sections",
                    () -> xml.in(
                            "section",
                            id,
                            () -> xml.field("firstslot", 1).field("heading", "").field("shufflequestions", 0)));
            xml.in("feedbacks", () -> {
                feedback(xml, id, quiz.passed(), quiz.passPercent(), BEYOND);
                feedback(xml, id + 1, quiz.notYet(), 0, quiz.passPercent());
            });
            xml.in("overrides", () -> {});
            xml.in("grades", () -> {});
            xml.in("attempts", () -> {});
        }));
    }

    private static void slot(Xml xml, Plan.Activity activity, int slot) {
        xml.in("question_instance", activity.instance() + slot, () -> {
            xml.field("quizid", activity.instance()).field("slot", slot).field("page", slot);
            xml.nothing("displaynumber").field("requireprevious", 0).field("maxmark", 1);
            xml.nothing("quizgradeitemid");
            xml.in("question_reference", activity.instance() + slot, () -> {
                xml.field("usingcontextid", activity.context()).field("component", "mod_quiz");
                xml.field("questionarea", "slot").field("questionbankentryid", QuestionsFile.entry(slot));
                xml.nothing("version");
            });
        });
    }

    private static void feedback(Xml xml, int id, String text, int from, int below) {
        xml.in("feedback", id, () -> {
            xml.field("feedbacktext", Markdown.html(text)).field("feedbacktextformat", 1);
            xml.field("mingrade", from).field("maxgrade", below);
        });
    }
}
