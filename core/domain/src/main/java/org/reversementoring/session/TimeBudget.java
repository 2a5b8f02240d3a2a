package org.reversementoring.session;

import org.reversementoring.pairing.PairId;

/**
 * How much of the agreed time one pair takes of a member, to plan the other work around it.
 *
 * @param agreedMinutes in 30 days, as the agreement names it
 * @param heldMinutes in the last 30 days
 * @param plannedMinutes in the next 30 days
 */
public record TimeBudget(PairId pair, int agreedMinutes, int heldMinutes, int plannedMinutes) {
    /** More than was agreed is planned; still bookable, up to twice as much. */
    public boolean aboveAgreed() {
        return Math.max(heldMinutes, plannedMinutes) > agreedMinutes;
    }
}
