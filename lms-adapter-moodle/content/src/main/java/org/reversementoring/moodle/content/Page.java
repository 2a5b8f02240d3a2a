package org.reversementoring.moodle.content;

import java.util.Set;
import org.reversementoring.curriculum.Topic;

/**
 * One page of a course.
 *
 * @param name of the file, without its ending; other pages link to {@code name.md}
 * @param minutes to read it and to do its exercise
 * @param topics of the curriculum that it covers
 * @param text CommonMark, headings from the second level on
 */
public record Page(String name, String title, int minutes, Set<Topic> topics, String text) {
    public Page {
        topics = Set.copyOf(topics);
    }
}
