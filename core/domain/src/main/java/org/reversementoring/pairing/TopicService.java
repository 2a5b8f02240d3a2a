package org.reversementoring.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * The mentor opens topics to this mentee, and closes them. For the mentee a topic that is not open does not exist:
 * declined, never offered and taken back look alike.
 */
public final class TopicService {
    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;
    private final PairTopics topics;

    public TopicService(UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
        this.topics = new PairTopics(sealer);
    }

    /**
     * The open topics in the programme's order, each with the objective it serves.
     *
     * @param number for the mentor's next change; always 0 for the mentee
     */
    public record Open(List<FocusArea> topics, int number) {
        public Open {
            topics = List.copyOf(topics);
        }
    }

    public Open read(Actor actor, PairId id) {
        return work.run(() -> view(door.inside(actor, id, Action.READ_TOPICS)));
    }

    /** Opens exactly these topics; every other is closed. */
    public Open open(Actor actor, PairId id, long number, List<String> keys) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_TOPICS);
            in.pair().requireNotEnded();
            if (number(in.pair()) != number) {
                throw RefusedException.stale();
            }
            Check check = new Check();
            check.list("topics", keys, 0, 50);
            Map<String, String> open = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                check.that(
                        in.programme().focusArea(key).isPresent(),
                        "topics[" + i + "]",
                        "is no focus area of this programme");
                open.put(key, "open");
            }
            check.done();
            Pair changed = in.pair()
                    .withOpenedTopics(new OpenedTopics(
                            number(in.pair()) + 1,
                            seals.shared(in.pair(), in.me(), DataItem.D07, PairTopics.FIELD, open)));
            return view(in.with(transitions.keep(in.pair(), changed)));
        });
    }

    private Open view(Inside in) {
        Set<String> open = topics.open(in.pair());
        return new Open(
                in.programme().definition().focusAreas().stream()
                        .filter(area -> open.contains(area.key()))
                        .toList(),
                in.isMentor() ? number(in.pair()) : 0);
    }

    private static int number(Pair pair) {
        OpenedTopics opened = pair.openedTopics();
        return opened == null ? 0 : opened.number();
    }
}
