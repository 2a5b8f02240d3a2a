package org.reversementoring.moodle.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A template course as text.
 *
 * @param about shown at the top of the course, CommonMark
 * @param quiz null where reading is enough
 */
public record Course(
        Template template,
        String title,
        String about,
        List<Section> sections,
        @Nullable Quiz quiz) {
    public Course {
        sections = List.copyOf(sections);
    }

    /** Pages that belong together, in the order in which they are read. */
    public record Section(String title, List<Page> pages) {
        public Section {
            pages = List.copyOf(pages);
        }
    }

    public Stream<Page> pages() {
        return sections.stream().flatMap(section -> section.pages().stream());
    }
}
