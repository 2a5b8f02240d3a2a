package org.reversementoring.session;

import org.reversementoring.pairing.PairId;

/**
 * What a pair's records say about the mentor's load, in counts alone. Minutes are of sessions held.
 *
 * @param agreedMinutes what the agreement names for 30 days
 * @param contactMinutes in the last 30 days
 * @param identityMinutes on identity topics in the window that was asked for
 * @param identityMinutesBefore on identity topics in the window before
 * @param lateCancellations by the mentee, less than 24 hours ahead, in the last 60 days
 * @param commitments of the mentee, all in all
 * @param commitmentsOverdue of these: still open after their due date
 */
public record PairLoad(
        PairId pair,
        int agreedMinutes,
        int contactMinutes,
        int identityMinutes,
        int identityMinutesBefore,
        int lateCancellations,
        int commitments,
        int commitmentsOverdue) {}
