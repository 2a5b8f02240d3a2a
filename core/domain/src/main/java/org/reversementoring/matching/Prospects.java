package org.reversementoring.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Makes candidates ready for comparison. The numbers of skills, topics and other words hold within one instance. */
final class Prospects {
    private final Map<String, Integer> skills = new HashMap<>();
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Relations relations;
    private final Instant at;

    /** @param at decides summer and winter time */
    Prospects(Relations relations, Instant at) {
        this.relations = relations;
        this.at = at;
    }

    Prospect of(Candidate candidate) {
        return new Prospect(candidate, this, relations, at);
    }

    int[] ofSkills(Map<String, Integer> levelOf) {
        return levelOf.keySet().stream()
                .mapToInt(skill -> number(skills, skill))
                .toArray();
    }

    int[] ofTopics(Collection<String> keys) {
        return keys.stream().mapToInt(topic -> number(topics, topic)).sorted().toArray();
    }

    int ofWord(String word) {
        return number(words, word);
    }

    private static int number(Map<String, Integer> numbers, String word) {
        return numbers.computeIfAbsent(word, w -> numbers.size());
    }
}
