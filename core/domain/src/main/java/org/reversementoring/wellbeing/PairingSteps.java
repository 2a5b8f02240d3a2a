package org.reversementoring.wellbeing;

import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.TopicService;

/** The mentor's steps, taken through the room pairing as the mentor's own: nothing tells them from any other. */
public final class PairingSteps implements PairSteps {
    private final PairingService pairing;
    private final TopicService topics;

    public PairingSteps(PairingService pairing, TopicService topics) {
        this.pairing = pairing;
        this.topics = topics;
    }

    @Override
    public void pause(Actor actor, PairId pair) {
        pairing.pause(actor, pair);
    }

    @Override
    public void end(Actor actor, PairId pair) {
        pairing.end(actor, pair);
    }

    @Override
    public void rematch(Actor actor, PairId pair) {
        pairing.rematch(actor, pair);
    }

    @Override
    public void closeTopic(Actor actor, PairId pair, String topic) {
        topics.close(actor, pair, topic);
    }
}
