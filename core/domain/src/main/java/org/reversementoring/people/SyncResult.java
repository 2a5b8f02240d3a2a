package org.reversementoring.people;

import java.time.Instant;
import java.util.List;

/**
 * What came of one sync.
 *
 * @param maxDropPercent the bound that was used: the setting's, or the one that an operator gave for this sync; 0 of a
 *     sync from before it was kept
 * @param employed people in employment that the directory delivered
 * @param restored people who had left and whose same employment goes on, such as after a termination that was taken
 *     back
 * @param missing people whom snapshots lack since today; they stay until one of a later day lacks them too
 * @param reasons why nothing was changed; empty where the snapshot was accepted
 * @param notes what an operator should look at although it was accepted
 */
public record SyncResult(
        Instant at,
        Outcome outcome,
        int maxDropPercent,
        int employed,
        int joined,
        int left,
        int rehired,
        int restored,
        int changed,
        int unchanged,
        int missing,
        List<String> reasons,
        List<String> notes) {
    private static final int NOTES_AT_MOST = 20;

    public enum Outcome {
        ACCEPTED,
        /** Nothing was changed; the last accepted snapshot stays good. */
        QUARANTINED,
        /** No snapshot was delivered; it may pass by itself. */
        FAILED,
        /** No snapshot was delivered, and somebody has to mend something first, such as a password that has expired. */
        REJECTED
    }

    public SyncResult {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes.subList(0, Math.min(notes.size(), NOTES_AT_MOST)));
    }

    public boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** @param reason one sentence for an operator */
    static SyncResult undelivered(Instant at, int maxDropPercent, Outcome outcome, String reason) {
        return new SyncResult(at, outcome, maxDropPercent, 0, 0, 0, 0, 0, 0, 0, 0, List.of(reason), List.of());
    }

    static SyncResult of(
            Instant at, int maxDropPercent, Delivered delivered, SyncFigures figures, List<String> reasons) {
        boolean accepted = reasons.isEmpty();
        int taken = figures.joined() + figures.rehired() + figures.restored() + figures.changed();
        return new SyncResult(
                at,
                accepted ? Outcome.ACCEPTED : Outcome.QUARANTINED,
                maxDropPercent,
                delivered.employed(),
                figures.joined(),
                figures.left(),
                figures.rehired(),
                figures.restored(),
                figures.changed(),
                accepted ? delivered.complete() - taken : 0,
                figures.missing(),
                reasons,
                accepted ? delivered.notes(figures.renumbered()) : List.of());
    }
}
