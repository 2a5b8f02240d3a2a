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

    /** A pair that the actor may act on, with the programme around it. */
    record Entered(Pair pair, Programme programme, Standing standing) {}

    /** A pair that the actor is a member of. */
    record Inside(Pair pair, Programme programme, PersonId me) {
        boolean isMentor() {
            return pair.isMentor(me);
        }

        Member mine() {
            return pair.side(me);
        }
    }

    Entered enter(Actor actor, PairId id, Action... actions) {
        Pair pair = pairs.find(id).orElse(null);
        Programme programme =
                pair == null ? null : programmes.find(pair.programme()).orElse(null);
        Standing standing = standing(actor, pair, programme);
        for (Action action : actions) {
            policy.require(action, standing);
        }
        if (pair == null || programme == null) {
            throw RefusedException.notFound();
        }
        return new Entered(pair, programme, standing);
    }

    /** As {@link #enter}, for what only a member can do. */
    Inside inside(Actor actor, PairId id, Action... actions) {
        Entered entered = enter(actor, id, actions);
        Pair pair = entered.pair();
        PersonId me = actor.person().filter(pair::hasMember).orElseThrow(RefusedException::notAllowed);
        return new Inside(pair, entered.programme(), me);
    }

    boolean allows(Actor actor, Pair pair, Action action) {
        Programme programme = programmes.find(pair.programme()).orElse(null);
        return policy.decide(action, standing(actor, pair, programme)) == Policy.Verdict.ALLOW;
    }

    private Standing standing(Actor actor, @Nullable Pair pair, @Nullable Programme programme) {
        return pair == null || programme == null
                ? Standing.none()
                : standings.towardsPair(actor, programme, pair.mentor(), pair.mentee());
    }
}
