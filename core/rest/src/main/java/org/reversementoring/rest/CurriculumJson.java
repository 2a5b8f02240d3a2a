package org.reversementoring.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.Curriculum;
import org.reversementoring.curriculum.CurriculumService;
import org.reversementoring.curriculum.Topic;
import org.reversementoring.participation.Side;

/**
 * What one side of a programme learns.
 *
 * @param course address of its course in the learning platform; absent until published
 */
public record CurriculumJson(
        Side side, List<TopicJson> topics, @Nullable String course) {
    /** A topic and its lesson in a few sentences. */
    public record TopicJson(Topic key, String title, String lesson) {}

    static CurriculumJson of(CurriculumService.Listed listed) {
        return new CurriculumJson(
                listed.curriculum().side(),
                topics(listed.curriculum()),
                listed.course() == null ? null : listed.course().address().toString());
    }

    static List<TopicJson> topics(Curriculum curriculum) {
        return curriculum.topics().stream()
                .map(topic -> new TopicJson(topic, topic.title(), topic.lesson()))
                .toList();
    }
}
