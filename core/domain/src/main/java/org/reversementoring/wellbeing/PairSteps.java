package org.reversementoring.wellbeing;

import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;

/** What a mentor may do to the pair out of an offer. Each needs no reason and looks to others like any other cause. */
public interface PairSteps {
    void pause(Actor actor, PairId pair);

    void end(Actor actor, PairId pair);

    /** Ends the pair, and the mentor is ready for another in the next matching. */
    void rematch(Actor actor, PairId pair);

    /** The topic is absent from what the mentee sees; nothing where it was not open. */
    void closeTopic(Actor actor, PairId pair, String topic);
}
