package org.reversementoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Goal;
import org.reversementoring.pairing.GoalSheet;
import org.reversementoring.pairing.GoalStatus;

/** A pair's goals as a member reads them. See {@link GoalSheet}. */
public record GoalsJson(
        GoalStatus status,
        List<GoalJson> goals,
        boolean confirmedByMe,
        boolean confirmedByBoth,
        @Nullable LocalDate nextReview,
        boolean reviewDue,
        List<EarlierGoalsJson> earlier,
        long version)
        implements Versioned {
    /** A goal, part by part. See {@link Goal}. */
    public record GoalJson(
            Goal.@Nullable Kind kind,
            @Nullable String specific,
            @Nullable String instrument,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable String unit,
            @Nullable String population,
            @Nullable String achievable,
            @Nullable String relevantTo,
            @Nullable LocalDate deadline) {
        static GoalJson of(Goal g) {
            return new GoalJson(
                    g.kind(),
                    g.specific(),
                    g.instrument(),
                    g.baseline(),
                    g.target(),
                    g.unit(),
                    g.population(),
                    g.achievable(),
                    g.relevantTo(),
                    g.deadline());
        }

        Goal toDomain() {
            return new Goal(
                    kind, specific, instrument, baseline, target, unit, population, achievable, relevantTo, deadline);
        }
    }

    /** Goals as they once were. */
    public record EarlierGoalsJson(int version, Instant replacedAt, List<GoalJson> goals) {}

    static GoalsJson of(GoalSheet s) {
        return new GoalsJson(
                s.status(),
                json(s.goals()),
                s.confirmedByMe(),
                s.confirmedByBoth(),
                s.nextReview(),
                s.reviewDue(),
                s.earlier().stream()
                        .map(e -> new EarlierGoalsJson(e.version(), e.replacedAt(), json(e.goals())))
                        .toList(),
                s.version());
    }

    private static List<GoalJson> json(List<Goal> goals) {
        return goals.stream().map(GoalJson::of).toList();
    }
}
