package org.reversementoring.moodle.content.mbz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.content.Course;
import org.reversementoring.moodle.content.Page;
import org.reversementoring.moodle.content.Quiz;

/**
 * A course with the numbers by which the files of its backup refer to each other. Moodle gives new ones at the restore.
 *
 * @param site address of the Moodle that restores it; empty where it is not known
 */
record Plan(Course course, String site, List<PlannedSection> sections) {
    /** Fixed, so that the same sources give the same bytes. */
    static final long WRITTEN = Instant.parse("2026-11-22T00:00:00Z").getEpochSecond();

    static final int COURSE = numbers(0);
    static final int COURSE_CONTEXT = COURSE + 1;
    static final int CATEGORY = COURSE + 2;
    static final int STUDENTS = COURSE + 3;
    static final int GRADE_CATEGORY = COURSE + 4;
    static final int COURSE_GRADE = COURSE + 5;
    static final int QUIZ_GRADE = COURSE + 6;
    static final int TOP_QUESTIONS = COURSE + 7;
    static final int QUESTIONS = COURSE + 8;

    private static final int FIRST_SECTION = numbers(1);
    private static final int FIRST_MODULE = numbers(2);
    private static final int FIRST_CONTEXT = numbers(3);
    private static final int FIRST_INSTANCE = numbers(4);

    /** Far above what a site has: where the backup counts as the site's own, no number may mean something there. */
    private static int numbers(int block) {
        return 2_000_000_000 + block * 100_000;
    }

    record PlannedSection(int id, int number, @Nullable String title, String summary, List<Activity> activities) {
        String directory() {
            return "sections/section_" + id;
        }
    }

    /** A page or the quiz. Exactly one of the two is there. */
    record Activity(
            int order,
            int sectionId,
            int sectionNumber,
            @Nullable Page page,
            @Nullable Quiz quiz) {
        String kind() {
            return page == null ? "quiz" : "page";
        }

        String title() {
            return page != null ? page.title() : quiz != null ? quiz.title() : "";
        }

        int module() {
            return FIRST_MODULE + order;
        }

        int context() {
            return FIRST_CONTEXT + order;
        }

        int instance() {
            return FIRST_INSTANCE + order;
        }

        String key() {
            return kind() + "_" + module();
        }

        String directory() {
            return "activities/" + key();
        }
    }

    static Plan of(Course course, String site) {
        List<PlannedSection> sections = new ArrayList<>();
        int order = 0;
        sections.add(new PlannedSection(FIRST_SECTION, 0, null, course.about(), List.of()));
        for (Course.Section section : course.sections()) {
            int number = sections.size();
            List<Activity> activities = new ArrayList<>();
            for (Page page : section.pages()) {
                activities.add(new Activity(order++, FIRST_SECTION + number, number, page, null));
            }
            sections.add(new PlannedSection(FIRST_SECTION + number, number, section.title(), "", activities));
        }
        Quiz quiz = course.quiz();
        if (quiz != null) {
            int number = sections.size();
            Activity activity = new Activity(order, FIRST_SECTION + number, number, null, quiz);
            sections.add(new PlannedSection(FIRST_SECTION + number, number, quiz.title(), "", List.of(activity)));
        }
        return new Plan(course, site, List.copyOf(sections));
    }

    Stream<Activity> activities() {
        return sections.stream().flatMap(section -> section.activities().stream());
    }

    Optional<Activity> page(String name) {
        return activities()
                .filter(activity ->
                        activity.page() != null && activity.page().name().equals(name))
                .findAny();
    }
}
