package org.reversementoring.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
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
        return Page.all(request -> work.run(() -> records.programmes().page(request))).stream()
                .mapToInt(programme -> ofProgramme(programme, now))
                .sum();
    }

    private int ofProgramme(Programme programme, Instant now) {
        int done = answers(programme, now) + matchings(programme, now);
        return periods.isOver(RetentionRule.PROGRAMME_RECORDS, programme.closedAt(), now)
                ? done + records(programme)
                : done;
    }

    private int answers(Programme programme, Instant now) {
        int done = Page.count(
                request -> work.run(() -> records.participants().page(programme.id(), request)),
                p -> clearAnswers(programme, p, now));
        if (periods.isOver(RetentionRule.ANSWERS, programme.closedAt(), now)) {
            done += each(
                    request -> records.feedbacks().page(programme.id(), request),
                    f -> records.feedbacks().remove(f.id()));
        }
        return done;
    }

    private boolean clearAnswers(Programme programme, Participant p, Instant now) {
        boolean any = p.preferences() != null || p.survey() != null;
        boolean due = any && work.run(() -> periods.isOver(RetentionRule.ANSWERS, last(programme, p), now));
        if (due) {
            work.runDespiteChanges(() -> {
                records.participants()
                        .find(p.id())
                        .ifPresent(q -> records.participants().save(q.withoutAnswers()));
                return Boolean.TRUE;
            });
        }
        return due;
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
        return Page.count(request -> work.run(() -> records.matchRuns().page(programme.id(), request)), run -> {
            boolean over = periods.isOver(RetentionRule.MATCHINGS, run.decidedAt(), now);
            if (over) {
                work.run(() -> records.matchRuns().remove(run.id()));
            }
            return over;
        });
    }

    private int records(Programme programme) {
        ProgrammeId id = programme.id();
        int done = Page.count(request -> work.run(() -> records.pairs().page(id, request)), pairs::remove);
        done += each(
                request -> records.participants().page(id, request),
                p -> records.participants().remove(p.id()));
        done += each(
                request -> records.credits().ofProgramme(id, request),
                c -> records.credits().remove(c.id()));
        done += each(
                request -> records.skillLevels().ofProgramme(id, request),
                level -> records.skillLevels().remove(level.id()));
        List<TrainingRecord> trained = work.run(() -> records.trainingRecords().ofProgramme(id));
        trained.forEach(t -> work.run(() -> records.trainingRecords().remove(t.id())));
        work.run(() -> records.trainingRuns().remove(id));
        Page.walk(
                request -> work.run(() -> records.matchRuns().page(id, request)),
                run -> work.run(() -> records.matchRuns().remove(run.id())));
        return done + trained.size();
    }

    /** Does it with each, in a unit of work of its own. Answers with how many. */
    private <T> int each(Function<Page.Request, Page<T>> pages, Consumer<T> action) {
        return Page.count(request -> work.run(() -> pages.apply(request)), item -> {
            work.run(() -> action.accept(item));
            return true;
        });
    }
}
