package org.reversementoring.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.spi.UnitOfWork;

/** Walks through the whole log and finds the first entry that is not as the product wrote it. Changes nothing. */
public final class AuditVerification {
    private static final int PAGE = 500;

    private final UnitOfWork work;
    private final AuditEntries entries;
    private final AuditMarks marks;

    public AuditVerification(UnitOfWork work, AuditEntries entries, Fingerprints fingerprints) {
        this.work = work;
        this.entries = entries;
        this.marks = new AuditMarks(fingerprints);
    }

    public enum Fault {
        /** It says something else than what was written, or the product never wrote it. */
        CHANGED,
        MISSING,
        /** It is genuine, and does not stand where it was linked. */
        REORDERED,
        /** The chain does not end where it has to. */
        HEAD_NOT_REACHED
    }

    /**
     * @param seq number of the entry in the chain; 0 for one that waits to be linked
     * @param text for an operator
     */
    public record Finding(Fault fault, long seq, String text) {}

    /**
     * @param finding the first fault; null where there is none
     * @param linked entries that were looked at in the chain
     * @param waiting entries that are not linked yet
     */
    public record Result(@Nullable Finding finding, ChainPoint head, long linked, long waiting) {}

    /** @param noted a head that was noted earlier, elsewhere; null where none was */
    public Result verify(@Nullable ChainPoint noted) {
        while (true) {
            AuditHead before = work.run(entries::head);
            Result result = new Walk(before, noted).result();
            // While it walked, old entries may have been deleted for their age: then it begins anew.
            if (result.finding() == null || work.run(entries::head).anchor().equals(before.anchor())) {
                return result;
            }
        }
    }

    private final class Walk {
        private final AuditHead kept;
        private final @Nullable ChainPoint noted;
        private ChainPoint last;
        private long waiting;

        Walk(AuditHead kept, @Nullable ChainPoint noted) {
            this.kept = kept;
            this.noted = noted;
            this.last = kept.anchor();
        }

        Result result() {
            Finding finding = first();
            return new Result(finding, kept.head(), last.seq() - kept.anchor().seq(), waiting);
        }

        private @Nullable Finding first() {
            Finding finding = head();
            if (finding == null) {
                finding = chain();
            }
            if (finding == null) {
                finding = beyond();
            }
            return finding == null ? waiting() : finding;
        }

        private @Nullable Finding head() {
            if (!kept.mark().equals(kept.version() == 0 ? "" : marks.of(kept.anchor(), kept.head()))) {
                return new Finding(
                        Fault.HEAD_NOT_REACHED,
                        kept.head().seq(),
                        "the head that is kept was changed by somebody else");
            }
            return noted == null ? null : noted(noted);
        }

        private @Nullable Finding noted(ChainPoint point) {
            if (point.seq() > kept.head().seq()) {
                return new Finding(
                        Fault.HEAD_NOT_REACHED,
                        kept.head().seq() + 1,
                        "the head noted was " + point.seq() + ", the chain ends at "
                                + kept.head().seq() + ": entries at the end are missing");
            }
            if (point.seq() < kept.anchor().seq()) {
                return new Finding(
                        Fault.HEAD_NOT_REACHED,
                        point.seq(),
                        "entries up to " + kept.anchor().seq() + " were deleted for their age: give a newer head");
            }
            return point.seq() == kept.anchor().seq() && !point.equals(kept.anchor()) ? otherHash(point) : null;
        }

        private @Nullable Finding chain() {
            while (last.seq() < kept.head().seq()) {
                List<Kept> page = work.run(() -> entries.chain(last.seq(), PAGE));
                if (page.isEmpty()) {
                    return missing();
                }
                for (Kept entry : page) {
                    if (last.seq() < kept.head().seq()) {
                        Finding finding = next(entry);
                        if (finding != null) {
                            return finding;
                        }
                    }
                }
            }
            return last.equals(kept.head())
                    ? null
                    : new Finding(
                            Fault.HEAD_NOT_REACHED, last.seq(), "the chain does not end in the head that is kept");
        }

        private @Nullable Finding next(Kept entry) {
            ChainPoint link = entry.link();
            long seq = last.seq() + 1;
            if (link == null || link.seq() > seq) {
                return missing();
            }
            if (!isGenuine(entry)) {
                return changed(seq);
            }
            if (!link.equals(marks.link(last, entry.mark()))) {
                return new Finding(
                        Fault.REORDERED,
                        seq,
                        "entry " + seq + " is genuine and does not follow the one before it: entries were moved, or its"
                                + " link was changed");
            }
            last = link;
            return noted != null && noted.seq() == seq && !noted.equals(link) ? otherHash(noted) : null;
        }

        /** Links that no head knows of: the head was set back or removed, or somebody wrote them. */
        private @Nullable Finding beyond() {
            return work.run(() -> {
                long end = entries.head().head().seq();
                return entries.chain(end, 1).isEmpty()
                        ? null
                        : new Finding(
                                Fault.HEAD_NOT_REACHED,
                                end + 1,
                                "entries are linked behind the head that is kept, which ends at " + end);
            });
        }

        private @Nullable Finding waiting() {
            UUID after = null;
            List<Kept> page;
            do {
                UUID from = after;
                page = work.run(() -> entries.waiting(from, PAGE));
                for (Kept entry : page) {
                    waiting++;
                    after = entry.id();
                    if (!isGenuine(entry)) {
                        return changed(0);
                    }
                }
            } while (page.size() == PAGE);
            return null;
        }

        private boolean isGenuine(Kept kept) {
            AuditEntry entry = kept.entry();
            return entry != null && marks.of(entry).equals(kept.mark());
        }

        private Finding missing() {
            long seq = last.seq() + 1;
            return new Finding(Fault.MISSING, seq, "entry " + seq + " is missing");
        }

        private static Finding changed(long seq) {
            String which = seq == 0 ? "an entry that waits to be linked" : "entry " + seq;
            return new Finding(
                    Fault.CHANGED,
                    seq,
                    which + " is not what the product wrote: it was changed, or somebody else wrote it");
        }

        private static Finding otherHash(ChainPoint point) {
            return new Finding(
                    Fault.HEAD_NOT_REACHED,
                    point.seq(),
                    "entry " + point.seq() + " is not the head that was noted: the log was written anew from there or"
                            + " before");
        }
    }
}
