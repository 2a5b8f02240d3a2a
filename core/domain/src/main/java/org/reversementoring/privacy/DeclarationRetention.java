package org.reversementoring.privacy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Pulses, declined topics, time around the sessions, and the burden that was evaluated out of them. */
final class DeclarationRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final Holds holds;
    private final RetentionPeriods periods;

    DeclarationRetention(UnitOfWork work, PersonalRecords records, Holds holds, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.holds = holds;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(request -> work.run(() -> records.declarations().page(request)), d -> {
            if (periods.isOver(RetentionRule.DECLARATIONS, d.at(), now) && isFree(d.pair(), d.person())) {
                work.run(() -> records.declarations().remove(d.id()));
                done.incrementAndGet();
            }
        });
        Page.walk(request -> work.run(() -> records.burdens().page(request)), b -> {
            if (periods.isOver(RetentionRule.BURDEN, b.evaluatedAt(), now) && isFree(b.pair(), b.mentor())) {
                work.run(() -> records.burdens().remove(b.pair()));
                done.incrementAndGet();
            }
        });
        return done.get();
    }

    private boolean isFree(PairId pair, PersonId person) {
        return work.run(() -> !holds.holds(new KeyOwner.PairAuthor(pair, person)));
    }
}
