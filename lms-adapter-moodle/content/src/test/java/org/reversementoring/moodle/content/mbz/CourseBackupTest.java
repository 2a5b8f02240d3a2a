package org.reversementoring.moodle.content.mbz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.moodle.content.Courses.shipped;
import static org.reversementoring.moodle.content.Courses.small;
import static org.reversementoring.moodle.content.Sources.LANGUAGES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.moodle.content.Course;
import org.reversementoring.moodle.content.Template;
import org.w3c.dom.Document;

/** What Moodle finds in a backup; that it restores it was tried on Moodle 4.5.0. */
class CourseBackupTest {
    private static final String SITE = "https://learn.example.org";

    static Stream<Arguments> all() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(Template.values()).map(t -> Arguments.of(language, shipped(language, t))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFileIsWellFormedAndEveryNumberRefersToSomething(String language, Course course) {
        assertThat(References.faults(CourseBackup.files(course, SITE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSourcesGiveTheSameBytes(String language, Course course) {
        assertThat(CourseBackup.pack(course, SITE)).isEqualTo(CourseBackup.pack(course, SITE));
    }

    @Tag("S037")
    @ParameterizedTest
    @MethodSource("all")
    void theCourseIsCompleteOnceEveryPageIsSeenAndTheQuizPassed(String language, Course course) {
        Map<String, byte[]> files = CourseBackup.files(course, SITE);
        long pages = course.pages().count();
        long quizzes = course.quiz() == null ? 0 : 1;
        assertThat(text(files, "course/course.xml")).contains("<enablecompletion>1</enablecompletion>");
        assertThat(text(files, "completion.xml").split("<criteriatype>4</criteriatype><module>(page|quiz)<", -1))
                .hasSize((int) (pages + quizzes) + 1);
        assertThat(modules(files, "page_"))
                .hasSize((int) pages)
                .allMatch(module -> module.contains("<completion>2</completion>")
                        && module.contains("<completionview>1</completionview>"));
        assertThat(modules(files, "quiz_"))
                .hasSize((int) quizzes)
                .allMatch(module -> module.contains("<completion>2</completion>")
                        && module.contains("<completiongradeitemnumber>0</completiongradeitemnumber>")
                        && module.contains("<completionpassgrade>1</completionpassgrade>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCourseIsHiddenHasItsKeyAndIsEnrolledByHand(String language, Course course) {
        Map<String, byte[]> files = CourseBackup.files(course, SITE);
        String key = course.template().idNumber();
        assertThat(text(files, "course/course.xml"))
                .contains("<visible>0</visible>")
                .contains("<idnumber>" + key + "</idnumber>")
                .contains("<shortname>" + key + "</shortname>");
        assertThat(text(files, "course/enrolments.xml")).contains("<enrol>manual</enrol><status>0</status>");
        assertThat(text(files, "moodle_backup.xml"))
                .contains("<original_wwwroot>" + SITE + "</original_wwwroot>")
                .contains("<original_site_identifier_hash></original_site_identifier_hash>");
    }

    @Test
    void aQuizMayBeTriedAsOftenAsOneLikesAndTeachesAtOnce() {
        Map<String, byte[]> files = CourseBackup.files(shipped("en", Template.MENTOR), SITE);
        String path = files.keySet().stream()
                .filter(name -> name.endsWith("/quiz.xml"))
                .findAny()
                .orElseThrow();
        assertThat(text(files, path))
                .contains("<attempts_number>0</attempts_number>")
                .contains("<grademethod>1</grademethod>")
                .contains("<preferredbehaviour>immediatefeedback</preferredbehaviour>");
        assertThat(text(files, path.replace("quiz.xml", "grades.xml"))).contains("<gradepass>80</gradepass>");
        assertThat(text(files, "questions.xml")).contains("<fraction>1</fraction><feedback>&lt;p&gt;Right.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moodle_backup.xml <moduleid>",
                "moodle_backup.xml <sectionid>",
                "moodle_backup.xml <setting><level>activity</level><activity>page_",
                "moodle_backup.xml <directory>activities/page_",
                "completion.xml <moduleinstance>",
                "course/enrolments.xml <roleid>",
                "course/inforef.xml <question_category><id>",
                "course/course.xml contextid=\"",
                "questions.xml <trueanswer>",
                "questions.xml <questioncategoryid>",
                "questions.xml <question_bank_entry id=\"",
                "gradebook.xml <grade_category id=\"",
                "activities/page_ module.xml <sectionid>",
                "activities/page_ page.xml $@PAGEVIEWBYID*",
                "activities/quiz_ quiz.xml <questionbankentryid>",
                "activities/quiz_ quiz.xml <usingcontextid>",
                "activities/quiz_ inforef.xml <grade_item><id>",
                "activities/quiz_ grades.xml <categoryid>",
                "sections/section_2000100001 section.xml <sequence>"
            })
    void aNumberThatRefersToNothingIsFound(String where) {
        Map<String, byte[]> files = new TreeMap<>(CourseBackup.files(shipped("en", Template.MENTOR), SITE));
        String file = where.substring(0, where.lastIndexOf(".xml") + 4);
        String before = where.substring(file.length() + 1);
        String path = files.keySet().stream()
                .filter(name -> name.startsWith(file.split(" ")[0])
                        && name.endsWith(file.split(" ")[file.split(" ").length - 1]))
                .filter(name -> text(files, name).contains(before))
                .findFirst()
                .orElseThrow();
        String broken = text(files, path).replace(before, before + "7");
        files.put(path, broken.getBytes(UTF_8));
        assertThat(References.faults(files)).isNotEmpty();
    }

    @Test
    void everyScriptArrivesAsItWasWritten() {
        String text = "Größe < 3 & ﷽ 例 👋 \"q\" ]]>";
        Course course = small(Map.of("topic/second.md", "---\ntitle: 'T 👋 & <'\nminutes: 3\n---\n" + text + "\n"));
        Map<String, byte[]> files = CourseBackup.files(course, SITE);
        Document page = References.parsed("page", files.get("activities/page_2000200001/page.xml"));
        assertThat(page.getElementsByTagName("name").item(0).getTextContent()).isEqualTo("T 👋 & <");
        assertThat(page.getElementsByTagName("content").item(0).getTextContent())
                .contains("<p>Größe &lt; 3 &amp; ﷽ 例 👋 &quot;q&quot; ]]&gt;</p>");
    }

    @Test
    void theArchiveHoldsWhatMoodleLooksFor() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(CourseBackup.pack(small(Map.of()), "")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("files.txt"))) {
            assertThat(String.join("\n", names) + "\n").isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    private static List<String> modules(Map<String, byte[]> files, String kind) {
        return files.keySet().stream()
                .filter(path -> path.startsWith("activities/" + kind) && path.endsWith("/module.xml"))
                .map(path -> text(files, path))
                .toList();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), UTF_8);
    }
}
