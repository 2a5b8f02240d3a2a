package org.reversementoring.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.Structure;
import org.reversementoring.wellbeing.PulseItem;

/**
 * What a report tells. Everything about people is banded, rounded or withheld with its reason; nothing in it can be
 * followed back to fewer than five.
 *
 * @param diversity the pool over the breakdowns that were declared before the programme opened
 * @param reach where people take part and where hardly anybody does
 * @param stories ids of the stories that both members released when the wave was closed; each is shown only while both
 *     still do
 */
public record ReportContent(
        ProgrammeFacts programme,
        ParticipationFigures participation,
        ActivityFigures activity,
        WellbeingFigures wellbeing,
        List<SurveyFigure> survey,
        RetentionFigures retention,
        List<Breakdown> diversity,
        List<ReachFigure> reach,
        List<OutcomeFigure> outcomes,
        List<LessonLearned> lessons,
        List<UUID> stories) {
    public ReportContent {
        survey = List.copyOf(survey);
        diversity = List.copyOf(diversity);
        reach = List.copyOf(reach);
        outcomes = List.copyOf(outcomes);
        lessons = List.copyOf(lessons);
        stories = List.copyOf(stories);
    }

    /** What the programme was when the wave was closed. */
    public record ProgrammeFacts(
            String name,
            String purpose,
            boolean sponsored,
            List<ObjectiveFact> objectives,
            int cadenceWeeks,
            int months,
            int sessionMinutes,
            Structure.Format format,
            List<String> focusAreas,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {
        public ProgrammeFacts {
            objectives = List.copyOf(objectives);
            focusAreas = List.copyOf(focusAreas);
        }
    }

    /** One objective, with where it began and where it shall end. */
    public record ObjectiveFact(
            String key,
            Objective.Type type,
            String statement,
            String measure,
            @Nullable Double baseline,
            double target,
            String unit) {}

    /**
     * Who takes part.
     *
     * @param invited asked, or come of their own accord, whatever they answered; this band, as the others, is null
     *     where withheld for the sake of other figures
     * @param leaders mentees of the two highest job levels
     * @param trained share of who takes part that completed the training
     */
    public record ParticipationFigures(
            @Nullable Band invited,
            @Nullable Band mentors,
            @Nullable Band mentees,
            @Nullable Band leaders,
            Share trained) {}

    /**
     * What the pairs do.
     *
     * @param contact of the active pairs
     * @param sessions held in the wave
     * @param sessionsPerPair held in the wave by pairs that were active in it
     * @param goals how far the active pairs are
     */
    public record ActivityFigures(
            Breakdown pairs, Breakdown contact, Band sessions, Mean sessionsPerPair, Breakdown goals) {}

    /**
     * How the mentoring weighs on people and what it changes.
     *
     * @param withheld why there is none of it; null where there is
     * @param cases how many people asked for support in the wave; null where withheld
     */
    public record WellbeingFigures(
            @Nullable String withheld,
            List<PulseFigure> pulse,
            @Nullable Breakdown burden,
            @Nullable Band cases) {
        public WellbeingFigures {
            pulse = List.copyOf(pulse);
        }
    }

    /** One item of the pulse: the last answer of each person in the wave. */
    public record PulseFigure(PulseItem item, Mean mean) {}

    /**
     * One statement of the survey, as one group answers it. No total over the groups is told.
     *
     * @param before where answered in an earlier wave, as that wave's report told it
     */
    public record SurveyFigure(FeedbackItem item, FeedbackArm arm, Mean before, Mean after) {}

    /** Who is still employed of those who were when the programme opened. The groups are not randomised. */
    public record RetentionFigures(LocalDate from, LocalDate to, List<RetentionArm> arms) {
        public RetentionFigures {
            arms = List.copyOf(arms);
        }
    }

    /**
     * How many work at a location, and how many of them take part.
     *
     * @param takingPart null where withheld for the sake of other figures
     */
    public record ReachFigure(
            String location, Band staff, @Nullable Band takingPart) {}

    /** An outcome as the programme manager wrote it. */
    public record OutcomeFigure(
            Outcome.Kind kind,
            LocalDate day,
            String title,
            String note,
            @Nullable String objective,
            @Nullable Double before,
            @Nullable Double after,
            String unit) {}

    /** What was learned, and what changes because of it. */
    public record LessonLearned(String observation, String change) {}
}
