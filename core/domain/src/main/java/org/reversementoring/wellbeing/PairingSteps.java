package org.reversementoring.wellbeing;

import java.util.List;
import org.reversementoring.access.Actor;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.spi.UnitOfWork;

/** The mentor's steps, taken through the room pairing as the mentor's own: nothing tells them from any other. */
public final class PairingSteps implements PairSteps {
    private final UnitOfWork work;
    private final PairingService pairing;
    private final TopicService topics;

    public PairingSteps(UnitOfWork work, PairingService pairing, TopicService topics) {
        this.work = work;
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
        work.run(() -> {
            TopicService.Open open = topics.read(actor, pair);
            List<String> rest = open.topics().stream()
                    .map(FocusArea::key)
                    .filter(key -> !key.equalsIgnoreCase(topic))
                    .toList();
            if (rest.size() < open.topics().size()) {
                topics.open(actor, pair, open.number(), rest);
            }
        });
    }
}
