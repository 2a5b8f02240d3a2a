package org.reversementoring.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** Keeps what a run found, and tells the operator of each new problem once. */
final class TrainingRunKeeper {
    private static final Logger LOG = Logger.getLogger(TrainingRunKeeper.class.getName());

    private final UnitOfWork work;
    private final TrainingRuns runs;
    private final Participants participants;
    private final Clock clock;

    TrainingRunKeeper(UnitOfWork work, TrainingRuns runs, Participants participants, Clock clock) {
        this.work = work;
        this.runs = runs;
        this.participants = participants;
        this.clock = clock;
    }

    void keep(ProgrammeId programme, List<TrainingProblem> found) {
        List<TrainingProblem> fresh = work.runDespiteChanges(() -> {
            TrainingRun before = runs.find(programme).orElse(TrainingRun.none(programme));
            return kept(before, before.after(clock.instant(), found));
        });
        log(programme, fresh);
    }

    /** A run did not come to its end: what was found before still holds. */
    void keepBeside(ProgrammeId programme, List<TrainingProblem> found) {
        List<TrainingProblem> fresh = work.runDespiteChanges(() -> {
            TrainingRun before = runs.find(programme).orElse(TrainingRun.none(programme));
            List<TrainingProblem> all = new ArrayList<>(before.problems());
            all.addAll(found);
            return kept(before, before.after(clock.instant(), all));
        });
        log(programme, fresh);
    }

    /** Who was erased, also while the run went on, is not named: a participation goes with its person. */
    private List<TrainingProblem> kept(TrainingRun before, TrainingRun after) {
        Set<PersonId> known = after.problems().stream()
                .map(TrainingProblem::person)
                .flatMap(Stream::ofNullable)
                .distinct()
                .filter(person -> participants.ofPerson(person).stream()
                        .anyMatch(p -> p.programme().equals(after.programme())))
                .collect(Collectors.toSet());
        TrainingRun run = after.naming(known);
        if (before.version() == 0) {
            runs.add(run);
        } else {
            runs.save(run);
        }
        return run.newSince(before);
    }

    /** Whoever runs the platforms learns who has an account out of order, but not how far anybody is. */
    private static void log(ProgrammeId programme, List<TrainingProblem> fresh) {
        Map<Kind, Integer> others = new EnumMap<>(Kind.class);
        for (TrainingProblem problem : fresh) {
            if (problem.kind().isTechnical()) {
                LOG.log(Level.WARNING, () -> "training of programme " + programme.value() + ": " + problem.line());
            } else {
                others.merge(problem.kind(), 1, Integer::sum);
            }
        }
        others.forEach((kind, count) -> LOG.warning(() -> "training of programme " + programme.value() + ": " + kind
                + " for " + count + " more; its manager reads whom at training-problems."));
    }
}
