package org.reversementoring.privacy;

import java.time.Instant;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burden;
import org.reversementoring.wellbeing.Declaration;

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
        return Page.count(request -> work.run(() -> records.declarations().page(request)), d -> clear(d, now))
                + Page.count(request -> work.run(() -> records.burdens().page(request)), b -> clear(b, now));
    }

    private boolean clear(Declaration d, Instant now) {
        boolean due = periods.isOver(RetentionRule.DECLARATIONS, d.at(), now) && isFree(d.pair(), d.person());
        if (due) {
            work.run(() -> records.declarations().remove(d.id()));
        }
        return due;
    }

    private boolean clear(Burden b, Instant now) {
        boolean due = periods.isOver(RetentionRule.BURDEN, b.evaluatedAt(), now) && isFree(b.pair(), b.mentor());
        if (due) {
            work.run(() -> records.burdens().remove(b.pair()));
        }
        return due;
    }

    private boolean isFree(PairId pair, PersonId person) {
        return work.run(() -> !holds.holds(new KeyOwner.PairAuthor(pair, person)));
    }
}
