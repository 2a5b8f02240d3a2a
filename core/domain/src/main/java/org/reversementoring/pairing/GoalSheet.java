package org.reversementoring.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair's goals as a member reads them.
 *
 * @param version of the goals, to confirm and for the next change
 * @param goals those that can still be read
 * @param confirmedByMe whether this member confirmed this version
 * @param nextReview when the goals should be looked at again; null until both confirmed them
 * @param earlier the versions before, oldest first
 */
public record GoalSheet(
        GoalStatus status,
        int version,
        List<Goal> goals,
        boolean confirmedByMe,
        boolean confirmedByBoth,
        @Nullable LocalDate nextReview,
        boolean reviewDue,
        List<Earlier> earlier) {
    /** Goals as they once were. */
    public record Earlier(int version, Instant replacedAt, List<Goal> goals) {
        public Earlier {
            goals = List.copyOf(goals);
        }
    }

    public GoalSheet {
        goals = List.copyOf(goals);
        earlier = List.copyOf(earlier);
    }
}
