package org.reversementoring.privacy;

import java.time.Instant;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.programme.Programme;
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
        return Page.all(request -> work.run(() -> records.programmes().page(request))).stream()
                .mapToInt(programme -> ofProgramme(programme, now))
                .sum();
    }

    private int ofProgramme(Programme programme, Instant now) {
        return Page.count(request -> work.run(() -> records.cases().page(programme.id(), request)), c -> clear(c, now));
    }

    private boolean clear(SupportCase supportCase, Instant now) {
        boolean over = isOver(supportCase, now);
        if (over) {
            shredder.supportCase(supportCase.id());
        }
        return over;
    }

    private boolean isOver(SupportCase supportCase, Instant now) {
        RetentionRule rule = supportCase.keptLonger() ? RetentionRule.EXTENDED_CASES : RetentionRule.CASES;
        return supportCase.state().isAtRest()
                && periods.isOver(rule, supportCase.since(), now)
                && work.run(() -> !holds.holds(new KeyOwner.Case(supportCase.id())));
    }
}
