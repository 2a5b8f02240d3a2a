package org.reversementoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.TrainingProblem;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.curriculum.TrainingService;
import org.reversementoring.curriculum.TrainingStatus;
import org.reversementoring.curriculum.TrainingSync;
import org.reversementoring.participation.Side;

/** How far somebody who takes part is with the training of their side. */
public record TrainingJson(
        UUID person,
        Side side,
        TrainingStatus status,
        @Nullable Instant enrolledAt,
        @Nullable Instant completedAt) {
    /**
     * The caller's own training.
     *
     * @param course address of the course in the learning platform; absent until published
     * @param reading for a mentee: what is to be completed before a topic of identity is put on an agenda
     * @param problems what the last run found wrong with it in the learning platform
     */
    public record OwnTrainingJson(
            UUID programme,
            Side side,
            TrainingStatus status,
            @Nullable Instant completedAt,
            List<CurriculumJson.TopicJson> topics,
            @Nullable String course,
            List<ReadingJson> reading,
            List<TrainingProblemJson> problems) {}

    /**
     * What the last run found wrong with a programme's training in the learning platform.
     *
     * @param at when it ran; absent before the first
     * @param more how many problems there are beyond those that are listed
     */
    public record TrainingProblemsJson(@Nullable Instant at, List<TrainingProblemJson> problems, int more) {}

    /**
     * Something to know or to put right.
     *
     * @param person absent where it concerns everybody
     * @param employee the person's number; absent where it concerns everybody
     * @param advice what to do about it
     * @param since when it was first found
     */
    public record TrainingProblemJson(
            TrainingProblem.Kind kind,
            @Nullable UUID person,
            @Nullable String employee,
            String problem,
            String advice,
            Instant since) {
        static TrainingProblemJson of(TrainingProblem p) {
            return new TrainingProblemJson(
                    p.kind(),
                    p.person() == null ? null : p.person().value(),
                    p.employee() == null ? null : p.employee().value(),
                    p.what(),
                    p.kind().advice(),
                    p.since());
        }
    }

    /** The course of a topic, and whether the caller completed it. */
    public record ReadingJson(String topic, String title, String course, boolean done) {}

    /**
     * What reading the learning platform changed.
     *
     * @param problems what somebody has to know or put right, in plain words
     */
    public record CompletionRefreshJson(int enrolled, int withdrawn, int completed, List<String> problems) {}

    static TrainingJson of(TrainingService.Listed listed) {
        return new TrainingJson(
                listed.person().value(), listed.side(), listed.status(), listed.enrolledAt(), listed.completedAt());
    }

    static OwnTrainingJson of(TrainingService.Own own) {
        return new OwnTrainingJson(
                own.programme().value(),
                own.training().side(),
                own.training().status(),
                own.training().completedAt(),
                CurriculumJson.topics(own.curriculum()),
                own.course() == null ? null : own.course().address().toString(),
                own.reading().stream()
                        .map(r -> new ReadingJson(
                                r.course().focusArea(),
                                r.course().title(),
                                r.course().course().address().toString(),
                                r.done()))
                        .toList(),
                own.problems().stream().map(TrainingProblemJson::of).toList());
    }

    static TrainingProblemsJson of(TrainingRun run) {
        return new TrainingProblemsJson(
                run.at(), run.problems().stream().map(TrainingProblemJson::of).toList(), run.more());
    }

    static CompletionRefreshJson of(TrainingSync.Outcome outcome) {
        return new CompletionRefreshJson(
                outcome.enrolled(),
                outcome.withdrawn(),
                outcome.completed(),
                outcome.problems().stream()
                        .map(TrainingProblem::line)
                        .distinct()
                        .toList());
    }
}
