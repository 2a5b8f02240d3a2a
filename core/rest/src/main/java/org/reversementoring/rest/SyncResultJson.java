package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import org.reversementoring.people.SyncResult;

/**
 * What came of one sync of people.
 *
 * @param maxDropPercent the bound that was used; 0 of a sync from before it was kept
 * @param employed people in employment that the directory delivered
 * @param restored people who had left and whose same employment goes on
 * @param missing people whom snapshots lack since today; they stay until one of a later day lacks them too
 * @param reasons why nothing was changed; empty where the snapshot was accepted
 * @param notes what to look at although it was accepted
 */
public record SyncResultJson(
        Instant at,
        SyncResult.Outcome outcome,
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
    static SyncResultJson of(SyncResult result) {
        return new SyncResultJson(
                result.at(),
                result.outcome(),
                result.maxDropPercent(),
                result.employed(),
                result.joined(),
                result.left(),
                result.rehired(),
                result.restored(),
                result.changed(),
                result.unchanged(),
                result.missing(),
                result.reasons(),
                result.notes());
    }
}
