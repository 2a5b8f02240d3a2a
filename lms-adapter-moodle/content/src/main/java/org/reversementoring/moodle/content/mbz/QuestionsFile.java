package org.reversementoring.moodle.content.mbz;

import java.util.List;
import java.util.Map;
import org.reversementoring.moodle.content.Markdown;
import org.reversementoring.moodle.content.Quiz;
import org.reversementoring.moodle.content.Quiz.Answer;
import org.reversementoring.moodle.content.Quiz.Question;

/** The question bank of the course. */
final class QuestionsFile {
    private static final int COURSE_LEVEL = 50;
    private static final int MOST_ANSWERS = 100;
    /** As Moodle's own form writes the answers of a statement; learners see them in their language. */
    private static final int PLAIN = 0;

    private static final int HTML = 1;

    private QuestionsFile() {}

    /** Number of the question in a slot of the quiz, in the bank. */
    static int entry(int slot) {
        return Plan.QUESTIONS + slot;
    }

    static void write(Plan plan, Map<String, byte[]> files) {
        Quiz quiz = plan.course().quiz();
        files.put(
                "questions.xml",
                Xml.file(xml -> xml.in("question_categories", () -> {
                    if (quiz != null) {
                        String key = plan.course().template().idNumber();
                        category(xml, Plan.TOP_QUESTIONS, "top", key + "-top", 0, List.of());
                        category(xml, Plan.QUESTIONS, plan.course().title(), key, Plan.TOP_QUESTIONS, quiz.questions());
                    }
                })));
    }

    private static void category(Xml xml, int id, String name, String stamp, int parent, List<Question> questions) {
        xml.in("question_category", id, () -> {
            xml.field("name", name).field("contextid", Plan.COURSE_CONTEXT);
            xml.field("contextlevel", COURSE_LEVEL).field("contextinstanceid", Plan.COURSE);
            xml.field("info", "").field("infoformat", HTML).field("stamp", stamp);
            xml.field("parent", parent).field("sortorder", 0).nothing("idnumber");
            xml.in("question_bank_entries", () -> {
                for (int slot = 1; slot <= questions.size(); slot++) {
                    bankEntry(xml, stamp, slot, questions.get(slot - 1));
                }
            });
        });
    }

    private static void bankEntry(Xml xml, String stamp, int slot, Question question) {
        int id = entry(slot);
        xml.in("question_bank_entry", id, () -> {
            xml.field("questioncategoryid", Plan.QUESTIONS)
                    .field("idnumber", question.name())
                    .nothing("ownerid");
            xml.in(
                    "question_version",
                    () -> xml.in("question_versions", id, () -> {
                        xml.field("version", 1).field("status", "ready");
                        xml.in("questions", () -> xml.in("question", id, () -> question(xml, stamp, slot, question)));
                    }));
        });
    }

    private static void question(Xml xml, String stamp, int slot, Question question) {
        boolean choice = question.kind() == Quiz.Kind.CHOICE;
        String type = choice ? "multichoice" : "truefalse";
        xml.field("parent", 0).field("name", question.name());
        xml.field("questiontext", Markdown.html(question.text())).field("questiontextformat", HTML);
        xml.field("generalfeedback", Markdown.html(question.remember())).field("generalfeedbackformat", HTML);
        xml.field("defaultmark", 1).field("penalty", choice ? "0.3333333" : "1").field("qtype", type);
        xml.field("length", 1).field("stamp", stamp + "-" + question.name());
        xml.field("timecreated", Plan.WRITTEN).field("timemodified", Plan.WRITTEN);
        xml.nothing("createdby", "modifiedby");
        xml.in("plugin_qtype_" + type + "_question", () -> {
            xml.in("answers", () -> {
                for (int i = 0; i < question.answers().size(); i++) {
                    answer(xml, answerId(slot, i), choice, question.answers().get(i));
                }
            });
            if (choice) {
                choice(xml, slot);
            } else {
                statement(xml, slot);
            }
        });
        xml.in("question_hints", () -> {});
        xml.in("tags", () -> {});
    }

    private static int answerId(int slot, int number) {
        return Plan.QUESTIONS + slot * MOST_ANSWERS + number;
    }

    private static void answer(Xml xml, int id, boolean choice, Answer answer) {
        xml.in("answer", id, () -> {
            if (choice) {
                xml.field("answertext", Markdown.html(answer.text())).field("answerformat", HTML);
            } else {
                xml.field("answertext", answer.text().equals("true") ? "True" : "False")
                        .field("answerformat", PLAIN);
            }
            xml.field("fraction", answer.right() ? 1 : 0);
            xml.field("feedback", Markdown.html(answer.because())).field("feedbackformat", HTML);
        });
    }

    private static void choice(Xml xml, int slot) {
        xml.in("multichoice", entry(slot), () -> {
            xml.field("layout", 0).field("single", 1).field("shuffleanswers", 1);
            for (String when : List.of("correct", "partiallycorrect", "incorrect")) {
                xml.field(when + "feedback", "").field(when + "feedbackformat", HTML);
            }
            xml.field("answernumbering", "abc").field("shownumcorrect", 0).field("showstandardinstruction", 0);
        });
    }

    private static void statement(Xml xml, int slot) {
        xml.in("truefalse", entry(slot), () -> {
            xml.field("trueanswer", answerId(slot, 0)).field("falseanswer", answerId(slot, 1));
            xml.field("showstandardinstruction", 0);
        });
    }
}
