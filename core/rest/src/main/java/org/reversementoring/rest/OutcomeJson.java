package org.reversementoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.OutcomeService;

/** An outcome of a programme. */
public record OutcomeJson(
        UUID id,
        Outcome.Kind kind,
        LocalDate day,
        String title,
        String note,
        @Nullable String objective,
        @Nullable Double before,
        @Nullable Double after,
        String unit,
        Instant writtenAt)
        implements Identified {
    /** What a programme manager writes down; figures come with their unit. */
    public record OutcomeInput(
            Outcome.@Nullable Kind kind,
            @Nullable LocalDate day,
            @Nullable String title,
            @Nullable String note,
            @Nullable String objective,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable String unit) {
        OutcomeService.Draft toDomain() {
            return new OutcomeService.Draft(kind, day, title, note, objective, before, after, unit);
        }
    }

    static OutcomeJson of(Outcome o) {
        return new OutcomeJson(
                o.id().value(),
                o.kind(),
                o.day(),
                o.title(),
                o.note(),
                o.objective(),
                o.before(),
                o.after(),
                o.unit(),
                o.writtenAt());
    }
}
