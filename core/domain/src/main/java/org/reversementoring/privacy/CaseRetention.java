package org.reversementoring.privacy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.SupportCase;

/** Support cases, some time after they came to rest. */
final class CaseRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final Shredder shredder;
    private final Holds holds;
    private final RetentionPeriods periods;

    CaseRetention(UnitOfWork work, PersonalRecords records, Shredder shredder, Holds holds, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.shredder = shredder;
        this.holds = holds;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(
                programmes -> work.run(() -> records.programmes().page(programmes)),
                programme -> Page.walk(
                        request -> work.run(() -> records.cases().page(programme.id(), request)), supportCase -> {
                            if (isOver(supportCase, now)) {
                                shredder.supportCase(supportCase.id());
                                done.incrementAndGet();
                            }
                        }));
        return done.get();
    }

    private boolean isOver(SupportCase supportCase, Instant now) {
        RetentionRule rule = supportCase.keptLonger() ? RetentionRule.EXTENDED_CASES : RetentionRule.CASES;
        return supportCase.state().isAtRest()
                && periods.isOver(rule, supportCase.since(), now)
                && work.run(() -> !holds.holds(new KeyOwner.Case(supportCase.id())));
    }
}
