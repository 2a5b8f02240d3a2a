package org.reversementoring.pairing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * The mentor opens topics to this mentee, and closes them. For the mentee a topic that is not open does not exist:
 * declined, never offered, handed over and taken back look alike.
 */
public final class TopicService {
    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairTopics topics;
    private final PreLearning preLearning;

    public TopicService(
            UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer, PreLearning preLearning) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.topics = new PairTopics(sealer);
        this.preLearning = preLearning;
    }

    /**
     * The open topics in the programme's order, each with the objective it serves.
     *
     * @param facilitated keys of those whose first session takes place with an external facilitator
     * @param notYet keys of those that cannot be put on an agenda yet; why is told to the mentee alone
     * @param number for the mentor's next change; always 0 for the mentee
     */
    public record Open(List<FocusArea> topics, List<String> facilitated, List<String> notYet, int number) {
        public Open {
            topics = List.copyOf(topics);
            facilitated = List.copyOf(facilitated);
            notYet = List.copyOf(notYet);
        }
    }

    public Open read(Actor actor, PairId id) {
        return work.run(() -> view(door.inside(actor, id, Action.READ_TOPICS)));
    }

    /**
     * Opens exactly these topics; every other is closed.
     *
     * @param facilitated those of them, of kind IDENTITY, whose first session is to take place with an external
     *     facilitator
     */
    public Open open(Actor actor, PairId id, long number, List<String> keys, List<String> facilitated) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_TOPICS);
            in.pair().requireNotEnded();
            if (number(in.pair()) != number) {
                throw RefusedException.stale();
            }
            Check check = new Check();
            check.list("topics", keys, 0, 50);
            check.list("facilitated", facilitated, 0, 50);
            for (int i = 0; i < keys.size(); i++) {
                check.that(
                        in.programme().focusArea(keys.get(i)).isPresent(),
                        "topics[" + i + "]",
                        "is no focus area of this programme");
            }
            for (int i = 0; i < facilitated.size(); i++) {
                Optional<FocusArea> area =
                        in.programme().focusArea(facilitated.get(i)).filter(FocusArea::isIdentity);
                check.that(
                        area.isPresent() && keys.contains(facilitated.get(i)),
                        "facilitated[" + i + "]",
                        "is not among the topics of identity that are opened here");
            }
            check.done();
            return keep(in, keys, facilitated);
        });
    }

    /** Closes one topic in one call, whatever the version; nothing happens where it was not open. */
    public Open close(Actor actor, PairId id, String topic) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_TOPICS);
            OpenTopics open = topics.open(in.pair());
            Set<String> rest = new TreeSet<>(open.keys());
            if (!rest.removeIf(key -> key.equalsIgnoreCase(topic))) {
                return view(in);
            }
            in.pair().requireNotEnded();
            return keep(in, rest, open.facilitated());
        });
    }

    private Open keep(Inside in, Collection<String> keys, Collection<String> facilitated) {
        Pair pair = in.pair();
        Pair changed = pair.withOpenedTopics(
                new OpenedTopics(number(pair) + 1, topics.seal(pair, in.me(), keys, facilitated)));
        return view(in.with(transitions.keep(pair, changed)));
    }

    private Open view(Inside in) {
        OpenTopics open = topics.open(in.pair());
        List<FocusArea> areas = in.programme().definition().focusAreas().stream()
                .filter(area -> open.keys().contains(area.key()))
                .toList();
        return new Open(
                areas,
                areas.stream()
                        .map(FocusArea::key)
                        .filter(open.facilitated()::contains)
                        .toList(),
                areas.stream()
                        .filter(area -> area.isIdentity() && !preLearning.isDone(in.pair(), area))
                        .map(FocusArea::key)
                        .toList(),
                in.isMentor() ? number(in.pair()) : 0);
    }

    private static int number(Pair pair) {
        OpenedTopics opened = pair.openedTopics();
        return opened == null ? 0 : opened.number();
    }
}
