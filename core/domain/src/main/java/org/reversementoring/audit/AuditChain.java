package org.reversementoring.audit;

import java.time.Instant;
import java.util.List;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.spi.UnitOfWork;

/**
 * Links entries into one chain. A request only adds its entry under a mark of its own and waits for nobody; a job,
 * alone in the cluster, then gives each its number and a hash over everything before it.
 */
public final class AuditChain {
    private static final int BATCH = 500;

    private final UnitOfWork work;
    private final AuditEntries entries;
    private final AuditMarks marks;

    public AuditChain(UnitOfWork work, AuditEntries entries, Fingerprints fingerprints) {
        this.work = work;
        this.entries = entries;
        this.marks = new AuditMarks(fingerprints);
    }

    /** Links all that wait. Answers how many. Two that link at once do no harm. */
    public int link() {
        int all = 0;
        int some;
        do {
            some = work.runDespiteChanges(this::linkSome);
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int linkSome() {
        List<Kept> waiting = entries.waiting(null, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        AuditHead head = entries.head();
        ChainPoint last = head.head();
        for (Kept kept : waiting) {
            last = marks.link(last, kept.mark());
            entries.link(kept.id(), last);
        }
        keep(head, head.anchor(), last);
        return waiting.size();
    }

    /** Deletes linked entries of before the limit, oldest first, and keeps the place where the rest begins. */
    public int forgetBefore(Instant limit) {
        return work.runDespiteChanges(() -> {
            AuditHead head = entries.head();
            Kept first = entries.firstSince(limit);
            ChainPoint since = first == null ? null : first.link();
            long through = since == null ? head.head().seq() : since.seq() - 1;
            if (through <= head.anchor().seq()) {
                return 0;
            }
            ChainPoint anchor = entries.chain(through - 1, 1).get(0).link();
            if (anchor == null || anchor.seq() != through) {
                throw new IllegalStateException(
                        "entry " + through + " of the audit log is missing: nothing is deleted");
            }
            keep(head, anchor, head.head());
            return entries.forgetThrough(through);
        });
    }

    /** The newest linked entry. Noted elsewhere, it shows later whether the end of the log was cut off. */
    public ChainPoint head() {
        return work.run(() -> entries.head().head());
    }

    private void keep(AuditHead present, ChainPoint anchor, ChainPoint head) {
        entries.saveHead(new AuditHead(present.version(), anchor, head, marks.of(anchor, head)));
    }
}
