package org.reversementoring.audit;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.confidentiality.Fingerprints;

/**
 * The keyed marks of the log. Who holds the database alone can make none of them. Each field goes in with its length,
 * so that nothing can be moved from one field to its neighbour.
 */
final class AuditMarks {
    private final Fingerprints fingerprints;

    AuditMarks(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Over everything an entry says. */
    String of(AuditEntry entry) {
        List<Object> fields = new ArrayList<>(List.of(
                entry.id(),
                entry.at(),
                entry.actions(),
                entry.items().stream().sorted().toList(),
                entry.way(),
                entry.outcome(),
                entry.roles().stream().sorted().toList(),
                entry.actor(),
                entry.people()));
        fields.add(entry.record() == null ? "" : entry.record());
        return fingerprints.of("audit-entry", text(fields));
    }

    /** The link of an entry that follows another. */
    ChainPoint link(ChainPoint previous, String mark) {
        long seq = previous.seq() + 1;
        return new ChainPoint(seq, fingerprints.of("audit-chain", text(List.of(seq, previous.hash(), mark))));
    }

    String of(ChainPoint anchor, ChainPoint head) {
        return fingerprints.of("audit-head", text(List.of(anchor, head)));
    }

    private static String text(List<Object> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> {
            String value = field.toString();
            text.append(value.length()).append(':').append(value);
        });
        return text.toString();
    }
}
