package org.reversementoring.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * Asks the mentee what they changed. A commitment that the mentee wrote down or completed since then answers it too; an
 * answer in words is kept as a commitment that is done, so that the pair has one list and it counts like any other.
 */
public final class ChangeService {
    private final UnitOfWork work;
    private final Sessions sessions;
    private final Commitments commitments;
    private final PairDoor pairs;
    private final SessionSeals sessionSeals;
    private final CommitmentSeals seals;
    private final Ids ids;
    private final Clock clock;

    public ChangeService(
            UnitOfWork work,
            Sessions sessions,
            Commitments commitments,
            PairDoor pairs,
            Sealer sealer,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.sessions = sessions;
        this.commitments = commitments;
        this.pairs = pairs;
        this.sessionSeals = new SessionSeals(sealer);
        this.seals = new CommitmentSeals(sealer);
        this.ids = ids;
        this.clock = clock;
    }

    public ChangeQuestion question(Actor actor, PairId pair) {
        return work.run(() -> {
            PairDoor.Inside inside = pairs.inside(actor, pair, Action.READ_COMMITMENTS);
            if (inside.isMentor() || !inside.pair().isUnderWay()) {
                return new ChangeQuestion(false);
            }
            List<Instant> held = sessionSeals.held(sessions.ofPair(pair)).stream()
                    .map(Meeting::startsAt)
                    .sorted()
                    .toList();
            int asked = held.size() / ChangeQuestion.EVERY_SESSIONS * ChangeQuestion.EVERY_SESSIONS;
            return new ChangeQuestion(asked > 0 && !answeredSince(held.get(asked - 1), pair, inside.me()));
        });
    }

    private boolean answeredSince(Instant since, PairId pair, PersonId mentee) {
        LocalDate day = LocalDate.ofInstant(since, clock.getZone());
        return commitments.ofPair(pair).stream().anyMatch(c -> {
            boolean written =
                    c.author().equals(mentee) && !Ids.madeAt(c.id().value()).isBefore(since);
            ByAuthor done = c.completion();
            LocalDate on = done != null && done.author().equals(mentee)
                    ? seals.open(c, day).completedOn()
                    : null;
            return written || (on != null && !on.isBefore(day));
        });
    }

    /** The mentee's answer, read by both, whether the question is due or not. */
    public Commitment.Open answer(Actor actor, PairId pair, @Nullable String text) {
        return work.run(() -> {
            PairDoor.Inside inside = pairs.inside(actor, pair, Action.WRITE_COMMITMENTS);
            Check check = new Check();
            String words = check.text("text", text, PrivateText.MAX_LENGTH);
            check.done();
            if (inside.isMentor()) {
                throw RefusedException.notAllowed();
            }
            inside.pair().requireUnderWay();
            LocalDate today = LocalDate.now(clock);
            CommitmentId id = new CommitmentId(ids.next());
            Commitment open = new Commitment(
                    id,
                    0,
                    pair,
                    inside.pair().programme(),
                    inside.me(),
                    seals.content(id, pair, inside.me(), words, today),
                    null);
            Commitment done = open.completed(seals.completion(open, inside.me(), today, ""));
            return seals.open(commitments.add(done), today);
        });
    }
}
