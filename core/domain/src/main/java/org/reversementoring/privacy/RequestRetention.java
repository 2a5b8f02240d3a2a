package org.reversementoring.privacy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Notices, and erasure requests that were carried out. */
final class RequestRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final Erasures erasures;
    private final RetentionPeriods periods;

    RequestRetention(UnitOfWork work, PersonalRecords records, Erasures erasures, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.erasures = erasures;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(request -> work.run(() -> records.notices().page(request)), notice -> {
            if (periods.isOver(RetentionRule.NOTICES, notice.at(), now)) {
                work.run(() -> records.notices().remove(notice.id()));
                done.incrementAndGet();
            }
        });
        Page.walk(request -> work.run(() -> erasures.page(request)), erasure -> {
            Certificate certificate = erasure.certificate();
            if (certificate != null && periods.isOver(RetentionRule.REQUESTS, certificate.carriedOutAt(), now)) {
                work.run(() -> erasures.remove(erasure.id()));
                done.incrementAndGet();
            }
        });
        return done.get();
    }
}
