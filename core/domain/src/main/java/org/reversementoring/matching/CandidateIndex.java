package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds the mentors who cover a need of a mentee, in the mentee's language, without looking at all of them: mentors lie
 * in a bucket for each language and skill, the best first.
 */
final class CandidateIndex {
    private record Key(String language, int skill) {}

    private record Entry(int mentor, int level, long topicMask) {}

    private final Map<Key, List<Entry>> buckets = new HashMap<>();
    private final int[] lastVisit;
    private int visits;
    private long looked;

    CandidateIndex(List<Prospect> mentors) {
        lastVisit = new int[mentors.size()];
        for (int at = 0; at < mentors.size(); at++) {
            Prospect mentor = mentors.get(at);
            for (int skill = 0; skill < mentor.offered.length; skill++) {
                buckets.computeIfAbsent(new Key(mentor.language(), mentor.offered[skill]), k -> new ArrayList<>())
                        .add(new Entry(at, mentor.offeredLevel[skill], mentor.topicMask));
            }
        }
        buckets.values()
                .forEach(bucket ->
                        bucket.sort(Comparator.comparingInt(Entry::level).reversed()));
    }

    /**
     * Hands over, once each, every mentor who passes COMMON_LANGUAGE, COVERAGE and TOPIC_IN_COMMON with this mentee. Of
     * more than 64 topics some share a bit, so a mentor without a common topic may be among them.
     */
    void visit(Prospect mentee, IntConsumer mentor) {
        visits++;
        for (int need = 0; need < mentee.needed.length; need++) {
            Key key = new Key(mentee.language(), mentee.needed[need]);
            for (Entry entry : buckets.getOrDefault(key, List.of())) {
                looked++;
                if (entry.level() < mentee.neededLevel[need]) {
                    break;
                }
                if ((entry.topicMask() & mentee.topicMask) != 0 && lastVisit[entry.mentor()] != visits) {
                    lastVisit[entry.mentor()] = visits;
                    mentor.accept(entry.mentor());
                }
            }
        }
    }

    /** How many entries have been looked at so far; brute force looks at mentors × mentees. */
    long looked() {
        return looked;
    }
}
