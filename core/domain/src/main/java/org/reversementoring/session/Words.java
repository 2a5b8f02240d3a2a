package org.reversementoring.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;

/**
 * What the two members wrote about one session; all of it sealed.
 *
 * @param agenda under the key of who changed it last; null where there is none
 * @param notes each member's own, read by both
 * @param learned each member's own, read by both
 */
public record Words(
        @Nullable SealedText agenda,
        List<ByAuthor> notes,
        List<ByAuthor> learned,
        List<Insight> insights,
        List<Feedback> feedback) {
    /** How many insights, and how many pieces of feedback, one session holds. */
    static final int MAX_ENTRIES = 50;

    static final Words NONE = new Words(null, List.of(), List.of(), List.of(), List.of());

    public Words {
        notes = List.copyOf(notes);
        learned = List.copyOf(learned);
        insights = List.copyOf(insights);
        feedback = List.copyOf(feedback);
    }

    Words withAgenda(SealedText newAgenda) {
        return new Words(newAgenda, notes, learned, insights, feedback);
    }

    Words withNote(ByAuthor note) {
        return new Words(agenda, ByAuthor.put(notes, note), learned, insights, feedback);
    }

    Words withLearned(ByAuthor entry) {
        return new Words(agenda, notes, ByAuthor.put(learned, entry), insights, feedback);
    }

    Words withInsight(Insight insight) {
        List<Insight> all = new ArrayList<>(insights);
        all.add(insight);
        return new Words(agenda, notes, learned, all, feedback);
    }

    Words withFeedback(Feedback entry) {
        List<Feedback> all = new ArrayList<>(feedback);
        all.add(entry);
        return new Words(agenda, notes, learned, insights, all);
    }
}
