package org.reversementoring.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Programme;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What a programme knows of its people: answers, matchings, and in the end who took part at all. */
final class ProgrammeRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final PairRetention pairs;
    private final RetentionPeriods periods;

    ProgrammeRetention(UnitOfWork work, PersonalRecords records, PairRetention pairs, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.pairs = pairs;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(
                request -> work.run(() -> records.programmes().page(request)),
                programme -> done.addAndGet(ofProgramme(programme, now)));
        return done.get();
    }

    private int ofProgramme(Programme programme, Instant now) {
        int done = answers(programme, now) + matchings(programme, now);
        return periods.isOver(RetentionRule.PROGRAMME_RECORDS, programme.closedAt(), now)
                ? done + records(programme)
                : done;
    }

    private int answers(Programme programme, Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(request -> work.run(() -> records.participants().page(programme.id(), request)), p -> {
            boolean any = p.preferences() != null || p.survey() != null;
            if (any && work.run(() -> periods.isOver(RetentionRule.ANSWERS, last(programme, p), now))) {
                work.runDespiteChanges(() -> {
                    records.participants()
                            .find(p.id())
                            .ifPresent(q -> records.participants().save(q.withoutAnswers()));
                    return Boolean.TRUE;
                });
                done.incrementAndGet();
            }
        });
        if (periods.isOver(RetentionRule.ANSWERS, programme.closedAt(), now)) {
            Page.walk(request -> work.run(() -> records.feedbacks().page(programme.id(), request)), f -> {
                work.run(() -> records.feedbacks().remove(f.id()));
                done.incrementAndGet();
            });
        }
        return done.get();
    }

    /** When the last pair on that side ended; null while one goes on, or where there was none in an open programme. */
    private @Nullable Instant last(Programme programme, Participant p) {
        List<Pair> own = records.pairs().ofMember(p.person()).stream()
                .filter(pair -> pair.programme().equals(programme.id()))
                .filter(pair -> pair.isMentor(p.person()) == (p.side() == Side.MENTOR))
                .toList();
        if (own.stream().anyMatch(pair -> pair.state() != PairState.ENDED)) {
            return null;
        }
        Instant ended = own.stream()
                .map(pair -> pair.times().endedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(programme.closedAt());
        Instant joined = p.optedInAt();
        return ended != null && joined != null && joined.isAfter(ended) ? programme.closedAt() : ended;
    }

    private int matchings(Programme programme, Instant now) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(request -> work.run(() -> records.matchRuns().page(programme.id(), request)), run -> {
            if (periods.isOver(RetentionRule.MATCHINGS, run.decidedAt(), now)) {
                work.run(() -> records.matchRuns().remove(run.id()));
                done.incrementAndGet();
            }
        });
        return done.get();
    }

    private int records(Programme programme) {
        AtomicInteger done = new AtomicInteger();
        Page.walk(request -> work.run(() -> records.pairs().page(programme.id(), request)), pair -> {
            if (pairs.remove(pair)) {
                done.incrementAndGet();
            }
        });
        Page.walk(request -> work.run(() -> records.participants().page(programme.id(), request)), p -> {
            work.run(() -> records.participants().remove(p.id()));
            done.incrementAndGet();
        });
        Page.walk(request -> work.run(() -> records.credits().ofProgramme(programme.id(), request)), c -> {
            work.run(() -> records.credits().remove(c.id()));
            done.incrementAndGet();
        });
        work.run(() -> records.trainingRecords().ofProgramme(programme.id())).forEach(t -> {
            work.run(() -> records.trainingRecords().remove(t.id()));
            done.incrementAndGet();
        });
        Page.walk(
                request -> work.run(() -> records.matchRuns().page(programme.id(), request)),
                run -> work.run(() -> records.matchRuns().remove(run.id())));
        return done.get();
    }
}
