package org.reversementoring.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * What the last full run found wrong with a programme's training in the learning platform.
 *
 * @param version counts changes; 0 before it is first kept
 * @param at when it ran; null before the first
 * @param problems at most {@value #MOST}, the weightiest first
 * @param more how many there are beyond those
 */
public record TrainingRun(
        ProgrammeId programme, long version, @Nullable Instant at, List<TrainingProblem> problems, int more) {
    static final int MOST = 500;
    /** What mended itself stays readable for a week. */
    private static final Duration MENDED_STAYS = Duration.ofDays(7);

    private static final Comparator<TrainingProblem> WEIGHTIEST = Comparator.comparing(TrainingProblem::kind)
            .thenComparing(TrainingProblem::employee, Comparator.nullsFirst(Comparator.<EmployeeNumber>naturalOrder()))
            .thenComparing(TrainingProblem::detail);

    public TrainingRun {
        problems = List.copyOf(problems);
    }

    public static TrainingRun none(ProgrammeId programme) {
        return new TrainingRun(programme, 0, null, List.of(), 0);
    }

    public TrainingRun withVersion(long newVersion) {
        return new TrainingRun(programme, newVersion, at, problems, more);
    }

    /** What is found now; what was found before keeps the time of its first finding. */
    public TrainingRun after(Instant time, List<TrainingProblem> found) {
        Map<TrainingProblem.Key, TrainingProblem> before = byKey();
        Map<TrainingProblem.Key, TrainingProblem> now = new HashMap<>();
        found.forEach(problem -> {
            TrainingProblem earlier = before.get(problem.key());
            now.put(problem.key(), earlier == null ? problem : problem.since(earlier.since()));
        });
        problems.stream()
                .filter(problem -> problem.kind() == TrainingProblem.Kind.REMOVED)
                .filter(mended -> mended.since().plus(MENDED_STAYS).isAfter(time))
                .forEach(mended -> now.putIfAbsent(mended.key(), mended));
        List<TrainingProblem> all = new ArrayList<>(now.values());
        all.sort(WEIGHTIEST);
        List<TrainingProblem> listed = all.subList(0, Math.min(all.size(), MOST));
        return new TrainingRun(programme, version, time, listed, all.size() - listed.size());
    }

    private Map<TrainingProblem.Key, TrainingProblem> byKey() {
        return problems.stream()
                .collect(Collectors.toMap(TrainingProblem::key, problem -> problem, (one, same) -> one));
    }

    TrainingRun with(List<TrainingProblem> others) {
        return new TrainingRun(programme, version, at, others, more);
    }

    /** Nothing that concerns this person. */
    public TrainingRun without(PersonId person) {
        return new TrainingRun(
                programme,
                version,
                at,
                problems.stream().filter(problem -> !problem.concerns(person)).toList(),
                more);
    }

    public boolean names(PersonId person) {
        return problems.stream().anyMatch(problem -> problem.concerns(person));
    }

    /** Those that an earlier run had not found. */
    List<TrainingProblem> newSince(TrainingRun before) {
        Map<TrainingProblem.Key, TrainingProblem> known = before.byKey();
        return problems.stream()
                .filter(problem -> !known.containsKey(problem.key()))
                .toList();
    }
}
