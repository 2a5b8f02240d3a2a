package org.reversementoring.privacy;

import java.time.Instant;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What pairs shared, and what their members released, some time after the end. */
final class PairRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final Shredder shredder;
    private final Holds holds;
    private final RetentionPeriods periods;

    PairRetention(UnitOfWork work, PersonalRecords records, Shredder shredder, Holds holds, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.shredder = shredder;
        this.holds = holds;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        return Page.count(
                request -> work.run(() -> records.pairs().page(PairState.ENDED, request)), pair -> clear(pair, now));
    }

    private boolean clear(Pair pair, Instant now) {
        Instant ended = pair.times().endedAt();
        boolean content = periods.isOver(RetentionRule.PAIR_CONTENT, ended, now);
        boolean cause = periods.isOver(RetentionRule.PAIR_CAUSE, ended, now);
        boolean releases = periods.isOver(RetentionRule.RELEASES, ended, now) && pair.hasReleases();
        if (isHeld(pair)) {
            return false;
        }
        boolean cleared = false;
        if (content && work.run(() -> hasContent(pair))) {
            shredder.pair(pair);
            cleared = true;
        }
        if (releases || (cause && pair.hasCause())) {
            work.runDespiteChanges(() -> {
                records.pairs().find(pair.id()).ifPresent(p -> {
                    Pair kept = releases ? p.withoutReleases() : p;
                    records.pairs().save(cause ? kept.withoutCause() : kept);
                });
                return Boolean.TRUE;
            });
            cleared = true;
        }
        return cleared;
    }

    /** The pair altogether, with everything that names it. False where a hold keeps it. */
    boolean remove(Pair pair) {
        if (isHeld(pair)) {
            return false;
        }
        if (work.run(() -> hasContent(pair))) {
            shredder.pair(pair);
        }
        work.run(() -> {
            PairId id = pair.id();
            records.stories().ofPair(id).forEach(s -> records.stories().remove(s.id()));
            records.burdens().remove(id);
            records.platformIds().forgetPair(id);
            records.writtenMentorships().remove(id);
            records.pairs().remove(id);
        });
        return true;
    }

    private boolean isHeld(Pair pair) {
        return work.run(() -> Shredder.authors(pair).stream().anyMatch(holds::holds));
    }

    private boolean hasContent(Pair pair) {
        PairId id = pair.id();
        return pair.hasWords()
                || !records.sessions().ofPair(id).isEmpty()
                || !records.commitments().ofPair(id).isEmpty()
                || !records.reflections().ofPair(id).isEmpty()
                || records.stories().ofPair(id).stream().anyMatch(s -> !s.isPublished());
    }
}
