package org.reversementoring.session;

import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;

/** The door to everything that belongs to a pair: finds the pair and lets pass only whom the policy allows. */
public final class PairAccess {
    private final Pairs pairs;
    private final Programmes programmes;
    private final Policy policy;
    private final Standings standings;

    public PairAccess(Pairs pairs, Programmes programmes, Policy policy, Standings standings) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.policy = policy;
        this.standings = standings;
    }

    /** A member inside their own pair. */
    record Inside(Pair pair, Programme programme, PersonId me) {
        boolean isMentor() {
            return pair.isMentor(me);
        }
    }

    /** Lets a member in, if the policy allows every action; null stands for a pair that does not exist. */
    Inside member(Actor actor, @Nullable PairId id, Action... actions) {
        Pair pair = id == null ? null : pairs.find(id).orElse(null);
        Programme programme =
                pair == null ? null : programmes.find(pair.programme()).orElse(null);
        Standing standing = pair == null || programme == null
                ? Standing.none()
                : standings.towardsPair(actor, programme, pair.mentor(), pair.mentee());
        for (Action action : actions) {
            policy.require(action, standing);
        }
        if (pair == null || programme == null) {
            throw RefusedException.notFound();
        }
        PersonId me = actor.person().filter(pair::hasMember).orElseThrow(RefusedException::notAllowed);
        return new Inside(pair, programme, me);
    }
}
