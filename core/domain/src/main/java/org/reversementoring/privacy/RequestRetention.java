package org.reversementoring.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.Notice;
import org.reversementoring.people.Person;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Notices, how people want to be told of them, and erasure requests that were carried out. */
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
        return Page.count(request -> work.run(() -> records.notices().page(request)), n -> clear(n, now))
                + Page.count(request -> work.run(() -> records.channelChoices().page(request)), c -> clear(c, now))
                + Page.count(request -> work.run(() -> erasures.page(request)), e -> clear(e, now));
    }

    private boolean clear(Notice notice, Instant now) {
        boolean over = periods.isOver(RetentionRule.NOTICES, notice.at(), now);
        if (over) {
            work.run(() -> records.notices().remove(notice.id()));
        }
        return over;
    }

    private boolean clear(ChannelChoice choice, Instant now) {
        return work.run(() -> {
            boolean over = records.people()
                    .find(choice.person())
                    .map(Person::left)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                    .filter(left -> periods.isOver(RetentionRule.CHANNEL_CHOICES, left, now))
                    .isPresent();
            if (over) {
                records.channelChoices().remove(choice.person());
            }
            return over;
        });
    }

    private boolean clear(Erasure erasure, Instant now) {
        Certificate certificate = erasure.certificate();
        boolean over = certificate != null && periods.isOver(RetentionRule.REQUESTS, certificate.carriedOutAt(), now);
        if (over) {
            work.run(() -> erasures.remove(erasure.id()));
        }
        return over;
    }
}
