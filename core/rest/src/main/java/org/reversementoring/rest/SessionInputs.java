package org.reversementoring.rest;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.session.InsightType;
import org.reversementoring.session.MeetingDraft;
import org.reversementoring.session.OutcomeSkill;
import org.reversementoring.session.PlanSession;
import org.reversementoring.session.Series;
import org.reversementoring.session.SessionFormat;
import org.reversementoring.session.SessionType;

/** What callers write about sessions. */
final class SessionInputs {
    private SessionInputs() {}

    /**
     * When and how; what is left out is taken from the pair's agreement.
     *
     * @param facilitator key of the catalogue entry of an external facilitator who is to be present
     */
    public record MeetingInput(
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable String focusArea,
            @Nullable SessionType type,
            @Nullable SessionFormat format,
            @Nullable String theme,
            @Nullable String facilitator) {
        MeetingDraft toDomain() {
            return new MeetingDraft(startsAt, minutes, focusArea, type, format, theme, facilitator);
        }
    }

    /** A plan. {@code overrideLoad} counts from the mentor alone. */
    public record PlanInput(
            @Nullable MeetingInput meeting,
            @Nullable String agendaTemplate,
            @Nullable Boolean overrideLoad) {
        PlanSession toDomain() {
            return new PlanSession(required(meeting).toDomain(), agendaTemplate, overrideLoad != null && overrideLoad);
        }
    }

    /** A plan that repeats at the same hour of the wall clock of {@code zone}. */
    public record SeriesInput(
            @Nullable MeetingInput meeting,
            @Nullable String agendaTemplate,
            @Nullable Boolean overrideLoad,
            @Nullable Integer everyWeeks,
            @Nullable Integer times,
            @Nullable String zone) {
        PlanSession plan() {
            return new PlanInput(meeting, agendaTemplate, overrideLoad).toDomain();
        }

        Series series() {
            return new Series(everyWeeks, times, zone);
        }
    }

    /** A new time. */
    public record ScheduleInput(
            @Nullable MeetingInput meeting, @Nullable Boolean overrideLoad) {
        MeetingDraft draft() {
            return required(meeting).toDomain();
        }

        boolean override() {
            return overrideLoad != null && overrideLoad;
        }
    }

    /** The key of the catalogue entry of an external facilitator. */
    public record FacilitatorInput(@Nullable String facilitator) {}

    /** One text. */
    public record TextInput(@Nullable String text) {}

    /** What the caller learned, with the skills that they say it served. */
    public record LearnedInput(
            @Nullable String text, @Nullable Set<OutcomeSkill> skills) {
        Set<OutcomeSkill> skillsOrNone() {
            if (skills != null && skills.stream().anyMatch(s -> s == null)) {
                throw RefusedException.invalid("skills", "must not contain null");
            }
            return skills == null ? Set.of() : skills;
        }
    }

    /** Something found out. */
    public record InsightInput(
            @Nullable InsightType type, @Nullable String text) {}

    /** Both parts are required. */
    public record FeedbackInput(
            @Nullable String specific, @Nullable String actionable) {}

    private static MeetingInput required(@Nullable MeetingInput meeting) {
        if (meeting == null) {
            throw RefusedException.invalid("meeting", "is required");
        }
        return meeting;
    }
}
