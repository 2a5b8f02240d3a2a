package org.reversementoring.moodle.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reversementoring.curriculum.Topic;

/**
 * Reads a course from its sources: {@code course.yaml} names the sections and pages, each page is CommonMark with a few
 * lines of YAML in front, {@code quiz.yaml} holds the questions.
 */
public final class CourseReader {
    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?\\R)---\\R(.*)\\z", Pattern.DOTALL);
    /** What XML cannot hold; YAML refuses it by itself. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\t\r\n]]");
    /** A page is one sitting. */
    private static final int MOST_MINUTES = 15;
    /** Moodle's limits of a course's name, an activity's and a section's. */
    private static final int LONGEST_TITLE = 254;

    private final Sources sources;

    public CourseReader(Sources sources) {
        this.sources = sources;
    }

    /** @throws FaultyContentException for the first fault found */
    public Course read(Template template) {
        String file = template.folder() + "/course.yaml";
        Entry course = Entry.of(file, sources.read(file)).knows("title", "about", "sections", "quiz");
        List<Course.Section> sections = new ArrayList<>();
        for (Entry section : course.entries("sections")) {
            section.knows("title", "pages");
            sections.add(new Course.Section(
                    title(section),
                    section.names("pages").stream()
                            .map(name -> page(template, name))
                            .toList()));
        }
        Course read = new Course(
                template,
                title(course),
                course.words("about"),
                sections,
                course.has("quiz") ? quiz(template, course.words("quiz")) : null);
        if (read.pages().map(Page::name).distinct().count() != read.pages().count()) {
            throw course.fault("names a page twice");
        }
        checkLinks(read);
        return read;
    }

    private Page page(Template template, String name) {
        String file = template.folder() + "/" + name + ".md";
        Matcher parts = FRONT.matcher(sources.read(file));
        if (!parts.matches()) {
            throw new FaultyContentException(file, "must begin with keys between two lines of ---");
        }
        Entry front = Entry.of(file, parts.group(1)).knows("title", "minutes", "topics");
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (front.has("topics")) {
            front.names("topics").forEach(topic -> topics.add(topic(front, topic)));
        }
        if (UNPRINTABLE.matcher(parts.group(2)).find()) {
            throw new FaultyContentException(file, "holds characters that cannot be shown");
        }
        return new Page(name, title(front), front.number("minutes", 1, MOST_MINUTES), topics, parts.group(2));
    }

    private static Topic topic(Entry front, String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .findAny()
                .orElseThrow(() -> front.fault("topics must be of " + Arrays.toString(Topic.values())));
    }

    private Quiz quiz(Template template, String name) {
        String file = template.folder() + "/" + name;
        Entry quiz =
                Entry.of(file, sources.read(file)).knows("title", "about", "pass", "passed", "notYet", "questions");
        List<Quiz.Question> questions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : quiz.entries("questions")) {
            Quiz.Question question = entry.has("statement") ? statement(entry) : choice(entry);
            if (!names.add(question.name())) {
                throw entry.fault("has a name that another question has");
            }
            questions.add(question);
        }
        if (questions.isEmpty()) {
            throw quiz.fault("has no questions");
        }
        return new Quiz(
                title(quiz),
                quiz.words("about"),
                quiz.number("pass", 1, 100),
                quiz.words("passed"),
                quiz.words("notYet"),
                questions);
    }

    private static Quiz.Question statement(Entry entry) {
        entry.knows("name", "statement", "is", "whenTrue", "whenFalse", "remember");
        boolean holds = entry.yes("is");
        return new Quiz.Question(
                entry.words("name"),
                Quiz.Kind.STATEMENT,
                entry.words("statement"),
                List.of(
                        new Quiz.Answer("true", holds, entry.words("whenTrue")),
                        new Quiz.Answer("false", !holds, entry.words("whenFalse"))),
                entry.words("remember"));
    }

    private static Quiz.Question choice(Entry entry) {
        entry.knows("name", "ask", "answers", "remember");
        List<Quiz.Answer> answers = new ArrayList<>();
        for (Entry answer : entry.entries("answers")) {
            answer.knows("right", "wrong", "because");
            boolean right = answer.has("right");
            answers.add(new Quiz.Answer(answer.words(right ? "right" : "wrong"), right, answer.words("because")));
        }
        if (answers.size() < 2 || answers.stream().filter(Quiz.Answer::right).count() != 1) {
            throw entry.fault("must have two answers or more, and exactly one that is right");
        }
        return new Quiz.Question(
                entry.words("name"), Quiz.Kind.CHOICE, entry.words("ask"), answers, entry.words("remember"));
    }

    private static String title(Entry entry) {
        String title = entry.words("title");
        if (title.length() > LONGEST_TITLE) {
            throw entry.fault("title must have at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    /**
     * A page links to pages of its own course, and to nothing that is not there. Elsewhere only outer links are
     * resolved.
     */
    private static void checkLinks(Course course) {
        String folder = course.template().folder() + "/";
        Set<String> known = new HashSet<>();
        course.pages().forEach(page -> known.add(page.name() + ".md"));
        course.pages().forEach(page -> checkLinks(folder + page.name() + ".md", page.text(), known));
        checkLinks(folder + "course.yaml", course.about(), Set.of());
        Quiz quiz = course.quiz();
        if (quiz != null) {
            quiz.texts().forEach(text -> checkLinks(folder + "quiz", text, Set.of()));
        }
    }

    private static void checkLinks(String file, String text, Set<String> known) {
        Markdown.links(text)
                .filter(link -> !Markdown.isOutside(link) && !known.contains(link))
                .findFirst()
                .ifPresent(link -> {
                    throw new FaultyContentException(
                            file,
                            "links to " + link
                                    + (known.isEmpty()
                                            ? "; only pages link to pages"
                                            : ", which is no page of this course"));
                });
    }
}
