package org.reversementoring.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went in both directions: the mentee learns from the mentor, and the mentor takes something home too. Shown to
 * the two members alone.
 *
 * @param heldSessions sessions logged as held
 * @param mentor what the mentor wrote that they learned
 * @param mentee what the mentee wrote that they learned
 * @param reciprocity entries of the side that wrote fewer divided by those of the other, 0 to 1; null while neither
 *     wrote
 * @param stillToWrite sessions for which the reader has not yet written what they learned
 */
public record LearningLedger(
        int heldSessions,
        Side mentor,
        Side mentee,
        @Nullable Double reciprocity,
        List<SessionId> stillToWrite) {
    public LearningLedger {
        stillToWrite = List.copyOf(stillToWrite);
    }

    /** One member's part. */
    public record Side(int entries, Map<OutcomeSkill, Integer> skills) {
        public Side {
            skills = Map.copyOf(skills);
        }

        static Side of(List<Learned> entries) {
            Map<OutcomeSkill, Integer> counts = new EnumMap<>(OutcomeSkill.class);
            entries.stream().map(Learned::skills).flatMap(Set::stream).forEach(s -> counts.merge(s, 1, Integer::sum));
            return new Side(entries.size(), counts);
        }
    }

    static LearningLedger of(int held, List<Learned> mentor, List<Learned> mentee, List<SessionId> stillToWrite) {
        int more = Math.max(mentor.size(), mentee.size());
        int fewer = Math.min(mentor.size(), mentee.size());
        Double reciprocity = more == 0 ? null : (double) fewer / more;
        return new LearningLedger(held, Side.of(mentor), Side.of(mentee), reciprocity, stillToWrite);
    }
}
