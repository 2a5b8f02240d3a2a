package org.reversementoring.wellbeing;

/**
 * What a pair's sessions and commitments say about the mentor's load, in counts.
 *
 * @param contactMinutes minutes of all sessions in the last 30 days
 * @param identityMinutes minutes of sessions on topics of identity in the policy's window
 * @param identityMinutesBefore the same in the window before
 * @param lateCancels sessions that the mentee cancelled less than 24 hours before, in the last 60 days
 * @param commitmentsOverdue the mentee's commitments past their day and not done
 * @param commitments all commitments of the mentee
 */
public record Load(
        int contactMinutes,
        int identityMinutes,
        int identityMinutesBefore,
        int lateCancels,
        int commitmentsOverdue,
        int commitments) {
    public static final Load NONE = new Load(0, 0, 0, 0, 0, 0);
}
