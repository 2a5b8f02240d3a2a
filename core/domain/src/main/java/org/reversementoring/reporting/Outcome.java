package org.reversementoring.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reversementoring.programme.ProgrammeId;

/**
 * What the programme manager writes down about the programme's effect. Public to the programme: it names nobody of a
 * pair without a release.
 *
 * @param day when it happened or was measured
 * @param title in one line
 * @param note anything else; may be empty
 * @param objective key of the programme's objective that it serves; null where none
 * @param before the figure before the programme, in {@code unit}; null where there is none
 * @param after the figure now, in {@code unit}; null where there is none
 * @param unit such as "% younger customers"; empty without figures
 */
public record Outcome(
        OutcomeId id,
        long version,
        ProgrammeId programme,
        Kind kind,
        LocalDate day,
        String title,
        String note,
        @Nullable String objective,
        @Nullable Double before,
        @Nullable Double after,
        String unit,
        Instant writtenAt) {
    /** What sort of effect. */
    public enum Kind {
        /** A business figure, before and after. */
        BUSINESS_FIGURE,
        /** New clients, orders, products. */
        NEW_BUSINESS,
        /** An effect on recruiting. */
        RECRUITING,
        /** What was heard in a feedback session. */
        FEEDBACK_SESSION,
        OTHER
    }

    public Outcome withVersion(long newVersion) {
        return new Outcome(
                id, newVersion, programme, kind, day, title, note, objective, before, after, unit, writtenAt);
    }
}
