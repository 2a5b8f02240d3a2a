package org.reversementoring.programme;

import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.people.Level;

/**
 * Whom a programme invites by itself when the directory tells of them. Nobody is enrolled by it.
 *
 * @param fromRank the uppermost rank of level that is meant, 0 being the top of the organisation; null for no bound
 * @param toRank the lowermost rank of level that is meant; null for no bound
 */
public record InvitationRule(
        Occasion occasion,
        Side side,
        @Nullable Integer fromRank,
        @Nullable Integer toRank) {
    /** The greatest rank that a rule can name. */
    public static final int MAX_RANK = 99;

    /** What the directory told. */
    public enum Occasion {
        /** Somebody was hired, or hired again. */
        HIRE,
        /** Somebody's level stands above the one before. */
        PROMOTION
    }

    /** Whether the rule means people of this level; an unknown level is meant only where no bound is set. */
    public boolean means(@Nullable Level level) {
        if (level == null) {
            return fromRank == null && toRank == null;
        }
        return (fromRank == null || level.rank() >= fromRank) && (toRank == null || level.rank() <= toRank);
    }
}
