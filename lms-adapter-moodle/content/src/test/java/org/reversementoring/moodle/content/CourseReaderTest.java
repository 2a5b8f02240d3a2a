package org.reversementoring.moodle.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reversementoring.moodle.content.Courses.page;
import static org.reversementoring.moodle.content.Courses.question;
import static org.reversementoring.moodle.content.Courses.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One's own sources are input of somebody else: each fault is said with its file. */
class CourseReaderTest {
    private static final String QUIZ = "title: Quiz\nabout: Text\npass: 80\npassed: Good\nnotYet: Again\nquestions:\n";

    @Test
    void aSoundCourseIsRead() {
        Course course = small(Map.of());
        assertThat(course.title()).isEqualTo("Small");
        assertThat(course.pages().map(Page::title)).containsExactly("First", "Second");
    }

    @ParameterizedTest
    @CsvSource({
        "'title: A\nabout: B\n', sections must be a list",
        "'title: 4\nabout: B\nsections: []\n', title must be a text",
        "'title: A\nabout: B\nsections: []\ncolour: red\n', colour is not known here",
        "'title: A\ntitle: B\n', is not YAML",
        "'- a', it must be keys with values",
        "'title: A\nabout: B\nsections:\n- title: C\n  pages: [none]\n', topic/none.md: is missing",
        "'title: A\nabout: B\nsections:\n- title: C\n  pages: [second, second]\n', names a page twice",
    })
    void aFaultyOutlineIsSaid(String outline, String fault) {
        assertFault(Map.of("topic/course.yaml", outline), fault);
    }

    @Test
    void aFaultyPageIsSaid() {
        assertFault(Map.of("topic/first.md", "No front"), "topic/first.md: must begin with keys");
        assertFault(
                Map.of("topic/first.md", page("First", "x").replace("3", "99")),
                "topic/first.md: minutes must be a number from 1 to 15");
        assertFault(
                Map.of("topic/first.md", page("First\ntopics: [SMALL_TALK]", "x")),
                "topic/first.md: topics must be of [EXPECTATIONS");
        assertFault(
                Map.of("topic/first.md", page("First", "See [this](third.md).")),
                "topic/first.md: links to third.md, which is no page of this course");
        assertFault(Map.of("topic/first.md", page("First", "[x](javascript:alert(1))")), "links to javascript:");
        assertFault(Map.of("topic/first.md", page("First", "a\u0001b")), "holds characters that cannot be shown");
    }

    @Test
    void onlyPagesLinkToPages() {
        assertFault(
                Map.of("topic/quiz.yaml", QUIZ + question("one", "right: A [x](first.md)", "wrong: B")),
                "topic/quiz: links to first.md; only pages link to pages");
    }

    @Test
    void aQuestionWithoutExactlyOneRightAnswerIsRefused() {
        for (String[] answers : new String[][] {
            {"wrong: A", "wrong: B"}, {"right: A", "right: B"}, {"right: A"},
        }) {
            assertFault(
                    Map.of("topic/quiz.yaml", QUIZ + question("one", answers)),
                    "questions[0] must have two answers or more, and exactly one that is right");
        }
        assertFault(
                Map.of(
                        "topic/quiz.yaml",
                        QUIZ + question("one", "right: A", "wrong: B").repeat(2)),
                "questions[1] has a name that another question has");
        assertFault(
                Map.of(
                        "topic/quiz.yaml",
                        QUIZ + question("one", "right: A", "wrong: B").replace("So.", "''")),
                "questions[0].answers[0].because must be a text");
        assertFault(Map.of("topic/quiz.yaml", QUIZ.replace("questions:\n", "questions: []\n")), "has no questions");
    }

    @Test
    void aFolderOfOnesOwnIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("topic"));
        Files.write(folder.resolve("topic/course.yaml"), new byte[] {(byte) 0xC3, 0x28});
        assertThatExceptionOfType(FaultyContentException.class)
                .isThrownBy(() -> new CourseReader(Sources.folder(folder)).read(Template.TOPIC))
                .withMessage("topic/course.yaml: is not UTF-8 text");
    }

    private static void assertFault(Map<String, String> files, String fault) {
        assertThatExceptionOfType(FaultyContentException.class)
                .isThrownBy(() -> small(files))
                .withMessageContaining(fault);
    }
}
