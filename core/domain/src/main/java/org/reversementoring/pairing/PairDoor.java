package org.reversementoring.pairing;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;

/** The one way to a pair for the use cases of this room: loads it and asks the policy before anything is revealed. */
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
    record Inside(Pair pair, PersonId me, Programmes around) {
        boolean isMentor() {
            return pair.isMentor(me);
        }

        Member mine() {
            return pair.side(me);
        }

        Programme programme() {
            return around.find(pair.programme()).orElseThrow(RefusedException::notFound);
        }

        Inside with(Pair changed) {
            return new Inside(changed, me, around);
        }
    }

    Pair enter(Actor actor, PairId id, Action... actions) {
        Pair pair = pairs.find(id).orElse(null);
        Standing standing = pair == null ? Standing.none() : standing(actor, pair);
        for (Action action : actions) {
            policy.require(action, standing);
        }
        if (pair == null) {
            throw RefusedException.notFound();
        }
        return pair;
    }

    /** As {@link #enter}, for what only a member can do. */
    Inside inside(Actor actor, PairId id, Action... actions) {
        Pair pair = enter(actor, id, actions);
        PersonId me = actor.person().filter(pair::hasMember).orElseThrow(RefusedException::notAllowed);
        return new Inside(pair, me, programmes);
    }

    boolean allows(Actor actor, Pair pair, Action action) {
        return policy.decide(action, standing(actor, pair)) == Policy.Verdict.ALLOW;
    }

    private Standing standing(Actor actor, Pair pair) {
        if (actor.person().filter(pair::hasMember).isPresent()) {
            return standings.towardsOwnPair(actor, pair.mentor(), pair.mentee());
        }
        return programmes
                .find(pair.programme())
                .map(programme -> standings.towardsPair(actor, programme, pair.mentor(), pair.mentee()))
                .orElse(Standing.none());
    }
}
