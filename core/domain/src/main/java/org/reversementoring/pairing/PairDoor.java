package org.reversementoring.pairing;

import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;

/**
 * The one way to a pair and to everything that belongs to one: loads it and asks the policy before anything is
 * revealed.
 */
public final class PairDoor {
    private final Pairs pairs;
    private final Programmes programmes;
    private final Policy policy;
    private final Standings standings;

    public PairDoor(Pairs pairs, Programmes programmes, Policy policy, Standings standings) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.policy = policy;
        this.standings = standings;
    }

    /** A pair that the actor is a member of. */
    public record Inside(Pair pair, PersonId me, Programmes around) {
        public boolean isMentor() {
            return pair.isMentor(me);
        }

        Member mine() {
            return pair.side(me);
        }

        /** Looked up only where it is asked for. */
        public Programme programme() {
            return around.find(pair.programme()).orElseThrow(RefusedException::notFound);
        }

        Inside with(Pair changed) {
            return new Inside(changed, me, around);
        }
    }

    /** The pair, where the policy allows every action; null stands for a pair that does not exist. */
    public Pair enter(Actor actor, @Nullable PairId id, Action... actions) {
        Pair pair = id == null ? null : pairs.find(id).orElse(null);
        Standing standing = pair == null ? Standing.none(actor) : standing(actor, pair);
        policy.require(id == null ? standing : standing.about(id.value()), actions);
        if (pair == null) {
            throw RefusedException.notFound();
        }
        return pair;
    }

    /** As {@link #enter}, for what only a member can do. */
    public Inside inside(Actor actor, @Nullable PairId id, Action... actions) {
        Pair pair = enter(actor, id, actions);
        PersonId me = actor.person().filter(pair::hasMember).orElseThrow(RefusedException::notAllowed);
        return new Inside(pair, me, programmes);
    }

    boolean allows(Actor actor, Pair pair, Action action) {
        return policy.decide(action, standing(actor, pair)) == Policy.Verdict.ALLOW;
    }

    private Standing standing(Actor actor, Pair pair) {
        if (actor.person().filter(pair::hasMember).isPresent()) {
            return standings.towardsOwnPair(actor, pair);
        }
        return programmes
                .find(pair.programme())
                .map(programme -> standings.towardsPair(actor, programme, pair))
                .orElse(Standing.none(actor));
    }
}
