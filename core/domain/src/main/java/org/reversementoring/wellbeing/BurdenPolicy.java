package org.reversementoring.wellbeing;

import java.time.Duration;

/**
 * The thresholds of the signals. No public source validates a cut-off for the burden of a reverse mentor: these are the
 * product's own defaults and want a pilot; never present one as a finding.
 *
 * @param version changes with every change of a threshold, and is kept with each evaluation
 * @param window how far back the signals look
 * @param quiet so long without a signal of the level or above, and the level goes one step down
 * @param exhaustionWatch P1 from here
 * @param exhaustionOffer P1 from here at once; from {@code exhaustionWatch} on when twice running
 * @param givingWatch P2 or P3 from here; OFFER when twice running
 * @param safetyWatch P4 at or below
 * @param safetyOffer P4 at or below
 * @param identityWatchMinutes in one window; OFFER when reached in two windows running
 * @param identityOfferMinutes in one window
 * @param contactOfferTimes contact of more than so many times the agreed load
 * @param pairsWatch pairs at the same time; OFFER where there are topics of identity as well
 * @param declinesOffer topics declined in one window; one is WATCH
 * @param askedAgainUrgent times that a declined topic was asked again; one is OFFER
 * @param lateCancelsOffer late cancellations in 60 days; one is WATCH
 * @param commitmentsAtLeast fewer commitments than these say nothing
 * @param overdueOfferPercent of the mentee's commitments
 */
public record BurdenPolicy(
        int version,
        Duration window,
        Duration quiet,
        int exhaustionWatch,
        int exhaustionOffer,
        int givingWatch,
        int safetyWatch,
        int safetyOffer,
        int identityWatchMinutes,
        int identityOfferMinutes,
        int contactOfferTimes,
        int pairsWatch,
        int declinesOffer,
        int askedAgainUrgent,
        int lateCancelsOffer,
        int commitmentsAtLeast,
        int overdueOfferPercent) {
    public static final BurdenPolicy DEFAULT = new BurdenPolicy(
            1, Duration.ofDays(30), Duration.ofDays(30), 3, 4, 4, 3, 2, 180, 300, 2, 2, 2, 2, 2, 4, 50);
}
