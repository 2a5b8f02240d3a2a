package org.reversementoring.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Standing;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * Writes down what the policy decided. What was allowed is written in the unit of work that does it: both are kept or
 * neither, and what cannot be written down is not done. A refusal is written after its unit was undone.
 */
public final class AuditLog implements Policy.Observer {
    private final UnitOfWork work;
    private final AuditEntries entries;
    private final Pseudonyms pseudonyms;
    private final AuditMarks marks;
    private final Ids ids;
    private final Clock clock;

    public AuditLog(UnitOfWork work, AuditEntries entries, Fingerprints fingerprints, Ids ids, Clock clock) {
        this.work = work;
        this.entries = entries;
        this.pseudonyms = new Pseudonyms(fingerprints);
        this.marks = new AuditMarks(fingerprints);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void decided(Action action, Standing standing, Verdict verdict) {
        if (!AuditRule.counts(action, standing, verdict)) {
            return;
        }
        AuditEntry entry = entry(action, standing, verdict);
        String mark = marks.of(entry);
        work.run(() -> {
            entries.add(entry, mark);
            if (verdict != Verdict.ALLOW) {
                work.ifUndone(() -> entries.add(entry, mark));
            }
        });
    }

    private AuditEntry entry(Action action, Standing standing, Verdict verdict) {
        DataItem item = action.item();
        @Nullable UUID record = standing.record();
        return new AuditEntry(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                action.name(),
                item,
                action.way(),
                Outcome.of(verdict),
                standing.roles(),
                pseudonyms.of(item, standing.actor()),
                AuditRule.people(action, standing).stream()
                        .map(person -> pseudonyms.of(item, person))
                        .toList(),
                record == null ? null : pseudonyms.ofRecord(item, record));
    }
}
