package org.reversementoring.moodle.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.moodle.content.Courses.shipped;
import static org.reversementoring.moodle.content.Sources.LANGUAGES;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.curriculum.Topic;

/** What the shipped curricula hold, in every language. */
class CurriculaTest {
    private static final Set<Template> TRAININGS = EnumSet.of(Template.MENTOR, Template.MENTEE);
    private static final Set<Template> WITH_QUIZ = EnumSet.of(Template.MENTOR, Template.MENTEE, Template.TOPIC);
    /** Slow enough for a second language. */
    private static final int WORDS_A_MINUTE = 180;

    private static final Pattern NAMED_PAGE = Pattern.compile("[“„]([^“”„]+)[“”]");

    static Stream<Arguments> all() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(Template.values()).map(t -> Arguments.of(language, shipped(language, t))));
    }

    @Tag("S033")
    @Tag("S034")
    @Tag("S035")
    @Tag("S036")
    @ParameterizedTest
    @MethodSource("all")
    void everyTopicIsTaughtToBothSides(String language, Course course) {
        if (TRAININGS.contains(course.template())) {
            assertThat(course.pages().flatMap(page -> page.topics().stream())).contains(Topic.values());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void bothSidesLearnOfPowerOfTheLimitsOfNoesOfTheBurdenAndOfTheWorkshop(String language, Course course) {
        if (TRAININGS.contains(course.template())) {
            assertThat(course.pages().map(Page::name))
                    .contains("expectations", "power", "confidentiality", "limits", "burden", "biases", "workshop")
                    .contains(course.template() == Template.MENTOR ? "saying-no" : "hearing-no");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPageTakesThreeToSixMinutesAndItsWordsFitIntoThem(String language, Course course) {
        assertThat(course.pages()).allSatisfy(page -> {
            assertThat(page.minutes()).isBetween(3, 6);
            assertThat(page.text().split("\\s+").length / (double) WORDS_A_MINUTE)
                    .as(page.name())
                    .isBetween(0.75, (double) page.minutes());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTrainingEndsWithAQuizThatTeaches(String language, Course course) {
        assertThat(course.quiz() != null).isEqualTo(WITH_QUIZ.contains(course.template()));
        if (course.quiz() == null) {
            return;
        }
        assertThat(course.quiz().questions()).hasSizeBetween(8, 12).allSatisfy(question -> {
            assertThat(question.answers().stream().filter(Quiz.Answer::right)).hasSize(1);
            assertThat(question.answers()).hasSizeGreaterThan(1);
            assertThat(question.answers().stream().map(Quiz.Answer::because))
                    .doesNotHaveDuplicates()
                    .allMatch(because -> because.split("\\s+").length >= 4);
        });
        assertThat(course.quiz().passPercent()).isBetween(70, 90);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aQuizSendsOneToPagesThatAreThere(String language, Course course) {
        Set<String> titles = course.pages().map(Page::title).collect(Collectors.toSet());
        if (course.quiz() != null) {
            for (Quiz.Question question : course.quiz().questions()) {
                Matcher named = NAMED_PAGE.matcher(question.remember());
                while (named.find()) {
                    assertThat(titles).contains(named.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theDutyToActStandsInTheProductsOwnWords(String language, Course course) {
        if (TRAININGS.contains(course.template())) {
            String notice = product(language, "limits.dutyToAct");
            assertThat(text(course, "limits"))
                    .contains(notice.substring(0, notice.indexOf("{0}")).strip());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void soDoesWhatTheMenteeDeclares(String language, Course course) {
        if (course.template() == Template.MENTEE) {
            assertThat(text(course, "welcome")).contains(product(language, "agreement.noRetaliation"));
        }
    }

    private static String text(Course course, String page) {
        return course.pages()
                .filter(one -> one.name().equals(page))
                .findAny()
                .orElseThrow()
                .text()
                .replaceAll("\\s+", " ");
    }

    private static String product(String language, String key) {
        return ResourceBundle.getBundle(
                        "org.reversementoring.wellbeing.messages",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key)
                .replace("''", "’");
    }

    @Test
    void everyLanguageHasTheSamePagesAndQuestions() {
        for (Template template : Template.values()) {
            assertThat(LANGUAGES.stream()
                            .map(language -> outline(shipped(language, template)))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static List<String> outline(Course course) {
        Stream<String> pages = course.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of("--"),
                        section.pages().stream()
                                .map(page -> page.name()
                                        + page.minutes()
                                        + page.topics().stream().sorted().toList())));
        Stream<String> questions = course.quiz() == null
                ? Stream.of()
                : Objects.requireNonNull(course.quiz()).questions().stream()
                        .map(question -> question.name()
                                + question.kind()
                                + question.answers().stream()
                                        .map(Quiz.Answer::right)
                                        .toList());
        return Stream.concat(pages, questions).toList();
    }
}
