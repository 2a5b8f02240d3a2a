package org.reversementoring.wellbeing;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;

/** Lets a member of a pair in, where the policy allows each action. */
public final class OwnPairs {
    private final Pairs pairs;
    private final Programmes programmes;
    private final Policy policy;
    private final Standings standings;

    public OwnPairs(Pairs pairs, Programmes programmes, Policy policy, Standings standings) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.policy = policy;
        this.standings = standings;
    }

    /** The pair, for a member who may do all of this. Runs inside a unit of work. */
    Pair open(Actor actor, PairId id, Action... actions) {
        Pair pair = pairs.find(id).orElse(null);
        Programme programme =
                pair == null ? null : programmes.find(pair.programme()).orElse(null);
        Standing standing = pair == null || programme == null
                ? Standing.none()
                : standings.towardsPair(actor, programme, pair.mentor(), pair.mentee());
        for (Action action : actions) {
            policy.require(action, standing);
        }
        if (pair == null || actor.person().filter(pair::hasMember).isEmpty()) {
            throw RefusedException.notFound();
        }
        return pair;
    }

    static PersonId member(Actor actor, Pair pair) {
        return actor.person().filter(pair::hasMember).orElseThrow(RefusedException::notFound);
    }

    /** Throws WRONG_STATE unless the pair is ACTIVE or PAUSED. */
    static void requireUnderWay(Pair pair) {
        if (pair.state() == PairState.PROPOSED || pair.state() == PairState.ENDED) {
            throw RefusedException.wrongState("The pair is " + pair.state() + "; this needs a pair that is under way.");
        }
    }
}
