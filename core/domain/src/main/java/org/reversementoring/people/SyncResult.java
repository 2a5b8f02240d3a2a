package org.reversementoring.people;

import java.time.Instant;
import java.util.List;

/**
 * What came of one sync.
 *
 * @param employed people in employment that the directory delivered
 * @param missing people that this snapshot lacks for the first time; they stay until a second one lacks them too
 * @param reasons why nothing was changed; empty where the snapshot was accepted
 * @param notes what an operator should look at although it was accepted
 */
public record SyncResult(
        Instant at,
        Outcome outcome,
        int employed,
        int joined,
        int left,
        int rehired,
        int changed,
        int unchanged,
        int missing,
        List<String> reasons,
        List<String> notes) {
    public enum Outcome {
        ACCEPTED,
        /** Nothing was changed; the last accepted snapshot stays good. */
        QUARANTINED
    }

    public SyncResult {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    static SyncResult quarantined(Instant at, int employed, List<String> reasons) {
        return new SyncResult(at, Outcome.QUARANTINED, employed, 0, 0, 0, 0, 0, 0, reasons, List.of());
    }
}
