package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.Declared.Pulse;

/** After every second session, after every one while the burden is watched, and never within 21 days of the last. */
final class PulseRhythm {
    private static final Duration AT_MOST_EVERY = Duration.ofDays(21);
    private static final int EVERY_SESSIONS = 2;

    private final Declarations declarations;
    private final SessionCount sessions;
    private final BurdenEvaluation evaluation;
    private final Sealer sealer;
    private final Clock clock;

    PulseRhythm(
            Declarations declarations, SessionCount sessions, BurdenEvaluation evaluation, Sealer sealer, Clock clock) {
        this.declarations = declarations;
        this.sessions = sessions;
        this.evaluation = evaluation;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What this person answered in this pair, oldest first. */
    List<Pulse> answered(Pair pair, PersonId person) {
        return declarations.of(pair.id(), person).stream()
                .flatMap(d -> d.open(sealer).stream())
                .filter(Pulse.class::isInstance)
                .map(Pulse.class::cast)
                .toList();
    }

    PulseDue next(Pair pair, PersonId person) {
        List<Pulse> before = answered(pair, person);
        Instant last = before.isEmpty() ? null : before.get(before.size() - 1).at();
        boolean watched =
                pair.isMentor(person) && evaluation.current(pair).level().atLeast(BurdenLevel.WATCH);
        int sessionsToGo = Math.max(0, (watched ? 1 : EVERY_SESSIONS) - sessions.heldSince(pair, last));
        Instant from = last == null ? null : last.plus(AT_MOST_EVERY);
        boolean due = sessionsToGo == 0 && (from == null || !from.isAfter(clock.instant()));
        return new PulseDue(due, sessionsToGo, from);
    }
}
