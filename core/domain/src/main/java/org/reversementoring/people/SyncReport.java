package org.reversementoring.people;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.people.SyncResult.Outcome;

/** What came of a sync, for an operator to read. */
public final class SyncReport {
    private SyncReport() {}

    public static List<String> of(SyncResult result) {
        List<String> lines = new ArrayList<>();
        String bound = result.maxDropPercent() == 0 ? "" : ", accepting a drop of " + result.maxDropPercent() + " %";
        lines.add(result.outcome() + " at " + result.at() + bound);
        boolean delivered = result.isAccepted() || result.outcome() == Outcome.QUARANTINED;
        lines.add(delivered ? result.employed() + " employed people were delivered." : "No snapshot was delivered.");
        if (!result.isAccepted()) {
            lines.add("Nothing was changed; the last accepted snapshot stays good. Because:");
            result.reasons().forEach(reason -> lines.add("  - " + reason));
            return lines;
        }
        lines.add("joined " + result.joined() + ", left " + result.left() + ", rehired " + result.rehired()
                + ", restored " + result.restored() + ", changed " + result.changed() + ", unchanged "
                + result.unchanged() + ", missing since today " + result.missing());
        if (!result.notes().isEmpty()) {
            lines.add("To be looked at:");
            result.notes().forEach(note -> lines.add("  - " + note));
        }
        return lines;
    }
}
