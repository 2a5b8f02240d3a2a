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

    /** Answers what was found, naming those alone who take part. */
    List<TrainingProblem> keep(ProgrammeId programme, List<TrainingProblem> found) {
        List<TrainingProblem> said = work.run(() -> naming(programme, found, participants));
        List<TrainingProblem> fresh = work.runDespiteChanges(() -> {
            TrainingRun before = runs.find(programme).orElse(TrainingRun.none(programme));
            return kept(before, before.after(clock.instant(), said));
        });
        log(programme, fresh);
        return said;
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

    /**
     * What may be said of these problems: who withdrew or was erased, also while a run went on, is not named. Of them
     * is left only what has to be put right for them. Inside a unit of work.
     */
    static List<TrainingProblem> naming(
            ProgrammeId programme, List<TrainingProblem> problems, Participants participants) {
        Set<PersonId> takingPart = problems.stream()
                .map(TrainingProblem::person)
                .flatMap(Stream::ofNullable)
                .distinct()
                .filter(person -> participants.ofPerson(person).stream()
                        .anyMatch(p ->
                                p.programme().equals(programme) && p.state().takesPart()))
                .collect(Collectors.toSet());
        List<TrainingProblem> all = new ArrayList<>();
        for (TrainingProblem problem : problems) {
            PersonId person = problem.person();
            if (problem.employee() == null || (person != null && takingPart.contains(person))) {
                all.add(problem);
            } else if (problem.kind() == Kind.NOT_SERVED) {
                all.add(problem.ofSomebody());
            }
        }
        return all.stream().distinct().toList();
    }

    private List<TrainingProblem> kept(TrainingRun before, TrainingRun after) {
        TrainingRun run = after.with(naming(after.programme(), after.problems(), participants));
        if (before.version() == 0) {
            runs.add(run);
        } else {
            runs.save(run);
        }
        return run.newSince(before);
    }

    /** Who takes part, and how far, is not for the operator: of what concerns a person the log says how many. */
    private static void log(ProgrammeId programme, List<TrainingProblem> fresh) {
        List<TrainingProblem> people = new ArrayList<>();
        for (TrainingProblem problem : fresh) {
            if (problem.employee() == null) {
                LOG.log(Level.WARNING, () -> "training of programme " + programme.value() + ": " + problem.line());
            } else {
                people.add(problem);
            }
        }
        logCounts(programme, people);
    }

    /** Says how many there are of each kind, and of whom nothing. */
    static void logCounts(ProgrammeId programme, List<TrainingProblem> problems) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        problems.forEach(problem -> counts.merge(problem.kind(), 1, Integer::sum));
        counts.forEach((kind, count) -> LOG.warning(() -> "training of programme " + programme.value() + ": " + kind
                + " for " + count + " more; its manager reads whom at training-problems."));
    }
}
