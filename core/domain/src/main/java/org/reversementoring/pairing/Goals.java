package org.reversementoring.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;

/**
 * A pair's goals: sealed words in versions, each confirmed by both, and one plain status.
 *
 * @param earlier the versions before, oldest first
 * @param version 0 before the first goals
 */
public record Goals(
        GoalStatus status,
        int version,
        List<SealedText> current,
        List<Earlier> earlier,
        @Nullable Instant mentorConfirmedAt,
        @Nullable Instant menteeConfirmedAt) {
    public static final Goals NONE = new Goals(GoalStatus.NOT_SET, 0, List.of(), List.of(), null, null);

    /** Goals that were replaced. */
    public record Earlier(int version, List<SealedText> goals, Instant replacedAt) {
        public Earlier {
            goals = List.copyOf(goals);
        }
    }

    public Goals {
        current = List.copyOf(current);
        earlier = List.copyOf(earlier);
    }

    public boolean confirmedByBoth() {
        return mentorConfirmedAt != null && menteeConfirmedAt != null;
    }

    /** A new version; nobody has confirmed it yet, so the status falls back. */
    public Goals replacedBy(List<SealedText> goals, Instant now) {
        List<Earlier> all = new ArrayList<>(earlier);
        if (version > 0) {
            all.add(new Earlier(version, current, now));
        }
        return new Goals(GoalStatus.NOT_SET, version + 1, goals, all, null, null);
    }

    public Goals confirmed(boolean byMentor, Instant now) {
        Instant mentor = byMentor ? now : mentorConfirmedAt;
        Instant mentee = byMentor ? menteeConfirmedAt : now;
        boolean both = mentor != null && mentee != null;
        GoalStatus next = both && status == GoalStatus.NOT_SET ? GoalStatus.ON_TRACK : status;
        return new Goals(next, version, current, earlier, mentor, mentee);
    }

    /** The plain status alone. */
    Goals withoutWords() {
        return new Goals(status, version, List.of(), List.of(), mentorConfirmedAt, menteeConfirmedAt);
    }

    public Goals withStatus(GoalStatus newStatus) {
        return new Goals(newStatus, version, current, earlier, mentorConfirmedAt, menteeConfirmedAt);
    }
}
