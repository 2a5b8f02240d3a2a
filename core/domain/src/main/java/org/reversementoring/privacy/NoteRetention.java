package org.reversementoring.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.programme.Programme;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.ProtectiveNote;
import org.reversementoring.wellbeing.ProtectiveNotes;

/**
 * Protective notes, some time after their pair ended. Which pair a note is about stands in it as a fingerprint alone,
 * so the pairs are gone through.
 */
final class NoteRetention implements RetentionStep {
    private final UnitOfWork work;
    private final PersonalRecords records;
    private final RetentionPeriods periods;

    NoteRetention(UnitOfWork work, PersonalRecords records, RetentionPeriods periods) {
        this.work = work;
        this.records = records;
        this.periods = periods;
    }

    @Override
    public int run(Instant now) {
        ProtectiveNotes notes = records.protectiveNotes();
        boolean none =
                work.run(() -> notes.page(new Page.Request(null, 1)).items().isEmpty());
        if (none) {
            return 0;
        }
        Map<String, Optional<Instant>> ends = ends();
        return Page.count(request -> work.run(() -> notes.page(request)), note -> {
            boolean over = isOver(note, ends, now);
            if (over) {
                work.run(() -> notes.remove(note.id()));
            }
            return over;
        });
    }

    /** By the mark of each pair when it ended; empty while it has not. */
    private Map<String, Optional<Instant>> ends() {
        Map<String, Optional<Instant>> ends = new HashMap<>();
        for (Programme programme :
                Page.all(request -> work.run(() -> records.programmes().page(request)))) {
            Page.walk(
                    request -> work.run(() -> records.pairs().page(programme.id(), request)),
                    (Pair pair) -> ends.put(
                            records.protectiveNotes().pairMark(pair.id()),
                            Optional.ofNullable(pair.times().endedAt())));
        }
        return ends;
    }

    private boolean isOver(ProtectiveNote note, Map<String, Optional<Instant>> ends, Instant now) {
        Instant written = note.on().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant since = ends.getOrDefault(note.pairMark(), Optional.of(written)).orElse(null);
        return periods.isOver(RetentionRule.PROTECTIVE_NOTES, since, now);
    }
}
