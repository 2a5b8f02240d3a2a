package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds the mentors who cover a need of a mentee in the mentee's language without looking at all of them: mentors lie
 * in a bucket for each language and skill, the best first.
 */
final class CandidateIndex {
    private record Key(String language, String skill) {}

    private record Entry(int mentor, int level) {}

    private final Map<Key, List<Entry>> buckets = new HashMap<>();
    private final int[] lastVisit;
    private int visits;
    private long looked;

    CandidateIndex(List<Candidate> mentors) {
        lastVisit = new int[mentors.size()];
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            String language = language(mentors.get(mentor));
            for (Map.Entry<String, Integer> skill :
                    mentors.get(mentor).profile().skillsOffered().entrySet()) {
                buckets.computeIfAbsent(new Key(language, skill.getKey()), k -> new ArrayList<>())
                        .add(new Entry(mentor, skill.getValue()));
            }
        }
        buckets.values()
                .forEach(bucket -> bucket.sort(
                        Comparator.comparingInt(Entry::level).reversed().thenComparingInt(Entry::mentor)));
    }

    /** Hands over, once each, the mentors who pass COMMON_LANGUAGE and COVERAGE with this mentee. */
    void visit(Candidate mentee, IntConsumer mentor) {
        visits++;
        String language = language(mentee);
        mentee.profile().needs().forEach((skill, level) -> {
            for (Entry entry : buckets.getOrDefault(new Key(language, skill), List.of())) {
                looked++;
                if (entry.level() < level) {
                    break;
                }
                if (lastVisit[entry.mentor()] != visits) {
                    lastVisit[entry.mentor()] = visits;
                    mentor.accept(entry.mentor());
                }
            }
        });
    }

    /** How many entries have been looked at so far; brute force looks at mentors × mentees. */
    long looked() {
        return looked;
    }

    /** German of Austria and German of Germany understand each other. */
    static String language(Candidate candidate) {
        String tag = candidate.profile().language();
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
