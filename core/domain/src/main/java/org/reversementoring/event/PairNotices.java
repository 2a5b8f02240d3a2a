package org.reversementoring.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Tells both members in which state their pair is: both the same, whoever did it and why. They are told once a day at a
 * fixed hour, because a notice in the minute after a session would tell the reason; what came and went between two
 * batches is not told at all.
 */
public final class PairNotices {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final Notices notices;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final DailyBatch batches;

    /** @param hour of the batch, in the clock's zone */
    public PairNotices(
            UnitOfWork work,
            Pairs pairs,
            Notices notices,
            Policy policy,
            Standings standings,
            Ids ids,
            LocalTime hour,
            Clock clock) {
        this.work = work;
        this.pairs = pairs;
        this.notices = notices;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        batches = new DailyBatch(hour, clock);
    }

    /**
     * Tells of the states that began before the latest batch. For a job that may run at any time and as often as it
     * likes: run late or again, it tells the same, and nothing that began since. Answers of how many pairs.
     */
    public int tell(Actor actor) {
        policy.require(Action.SEND_NOTICES, standings.towardsOrganisation(actor));
        Instant batch = batches.latest();
        List<PairId> untold = new ArrayList<>();
        Page.walk(request -> work.run(() -> pairs.untoldBefore(batch, request)), pair -> untold.add(pair.id()));
        untold.forEach(id -> work.runDespiteChanges(
                () -> pairs.find(id).filter(p -> p.isUntoldBefore(batch)).map(p -> tell(p, batch))));
        return untold.size();
    }

    private Pair tell(Pair pair, Instant batch) {
        for (PersonId member : List.of(pair.mentor(), pair.mentee())) {
            notices.add(Notice.ofPair(ids.next(), member, batch, kindOf(pair), pair.id()));
        }
        return pairs.save(pair.withStateTold());
    }

    private static Notice.Kind kindOf(Pair pair) {
        return switch (pair.state()) {
            case PROPOSED -> Notice.Kind.PAIR_PROPOSED;
            case ACTIVE -> pair.told() == PairState.PAUSED ? Notice.Kind.PAIR_RESUMED : Notice.Kind.PAIR_ACTIVATED;
            case PAUSED -> Notice.Kind.PAIR_PAUSED;
            case ENDED -> Notice.Kind.PAIR_ENDED;
        };
    }
}
