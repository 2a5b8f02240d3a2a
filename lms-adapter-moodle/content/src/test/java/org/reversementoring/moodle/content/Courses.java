package org.reversementoring.moodle.content;

import java.util.Map;

/** The shipped courses, and small ones for tests. */
public final class Courses {
    private Courses() {}

    public static Course shipped(String language, Template template) {
        return new CourseReader(Sources.shipped(language)).read(template);
    }

    /** A small sound course; whatever is named stands in place of its files. */
    public static Course small(Map<String, String> others) {
        Map<String, String> files = Map.of(
                "topic/course.yaml",
                "title: Small\nabout: Text\nsections:\n- title: One\n  pages: [first, second]\nquiz: quiz.yaml\n",
                "topic/first.md",
                page("First", "Read the [second](second.md)."),
                "topic/second.md",
                page("Second", "End."),
                "topic/quiz.yaml",
                "title: Quiz\nabout: Text\npass: 80\npassed: Good\nnotYet: Again\nquestions:\n"
                        + question("one", "right: A", "wrong: B"));
        return new CourseReader(path -> others.getOrDefault(path, files.get(path))).read(Template.TOPIC);
    }

    static String page(String title, String text) {
        return "---\ntitle: " + title + "\nminutes: 3\n---\n" + text + "\n";
    }

    static String question(String name, String... answers) {
        StringBuilder yaml = new StringBuilder("- name: " + name + "\n  ask: Which?\n  remember: This.\n  answers:\n");
        for (String answer : answers) {
            yaml.append("  - ").append(answer).append("\n    because: So.\n");
        }
        return yaml.toString();
    }
}
