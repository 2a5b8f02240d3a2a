package org.reversementoring.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/** What the mentee undertakes between sessions, and how it was used. For the two members alone. */
public final class CommitmentService {
    private static final int MAX_DAYS_AHEAD = 366;

    private final UnitOfWork work;
    private final Commitments commitments;
    private final PairDoor pairs;
    private final CommitmentSeals seals;
    private final Ids ids;
    private final Clock clock;

    public CommitmentService(
            UnitOfWork work, Commitments commitments, PairDoor pairs, Sealer sealer, Ids ids, Clock clock) {
        this.work = work;
        this.commitments = commitments;
        this.pairs = pairs;
        this.seals = new CommitmentSeals(sealer);
        this.ids = ids;
        this.clock = clock;
    }

    public Commitment.Open undertake(Actor actor, PairId pair, @Nullable String text, @Nullable LocalDate dueOn) {
        return work.run(() -> {
            PairDoor.Inside inside = pairs.inside(actor, pair, Action.WRITE_COMMITMENTS);
            inside.pair().requireActive();
            LocalDate today = LocalDate.now(clock);
            Check check = new Check();
            String words = check.text("text", text, PrivateText.MAX_LENGTH);
            LocalDate due = check.required("dueOn", dueOn, today);
            check.that(!due.isBefore(today), "dueOn", "must not be in the past");
            check.that(!due.isAfter(today.plusDays(MAX_DAYS_AHEAD)), "dueOn", "must be within a year");
            check.done();
            CommitmentId id = new CommitmentId(ids.next());
            Commitment kept = commitments.add(new Commitment(
                    id,
                    0,
                    pair,
                    inside.pair().programme(),
                    inside.me(),
                    seals.content(id, pair, inside.me(), words, due),
                    null));
            return seals.open(kept, today);
        });
    }

    /** A pair's commitments, oldest first. */
    public List<Commitment.Open> list(Actor actor, PairId pair) {
        return work.run(() -> {
            pairs.inside(actor, pair, Action.READ_COMMITMENTS);
            LocalDate today = LocalDate.now(clock);
            return commitments.ofPair(pair).stream()
                    .map(c -> seals.open(c, today))
                    .toList();
        });
    }

    public Commitment.Open read(Actor actor, CommitmentId id) {
        return work.run(() -> {
            Commitment commitment = commitments.find(id).orElse(null);
            pairs.inside(actor, commitment == null ? null : commitment.pair(), Action.READ_COMMITMENTS);
            if (commitment == null) {
                throw RefusedException.notFound();
            }
            return seals.open(commitment, LocalDate.now(clock));
        });
    }

    /** @param evidence how it was used in daily work; may be left out */
    public Commitment.Open complete(Actor actor, CommitmentId id, long version, @Nullable String evidence) {
        return work.run(() -> {
            Commitment commitment = commitments.find(id).orElse(null);
            PairDoor.Inside inside =
                    pairs.inside(actor, commitment == null ? null : commitment.pair(), Action.WRITE_COMMITMENTS);
            if (commitment == null) {
                throw RefusedException.notFound();
            }
            if (commitment.version() != version) {
                throw RefusedException.stale();
            }
            inside.pair().requireNotEnded();
            Check check = new Check();
            String words = check.optional("evidence", evidence, PrivateText.MAX_LENGTH);
            check.done();
            LocalDate today = LocalDate.now(clock);
            ByAuthor done = seals.completion(commitment, inside.me(), today, words);
            return seals.open(commitments.save(commitment.completed(done)), today);
        });
    }
}
