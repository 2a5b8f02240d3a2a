package org.reversementoring.wellbeing;

import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

/**
 * The topics that programme resources cover: external facilitators, and what can be read. Every pair sees the same list
 * at any time, whatever its mentor opened, so that a topic that was handed over does not stand out.
 */
public final class CoveredTopics {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final PairDoor pairs;
    private final TopicService topics;
    private final ExternalHelp help;
    private final Policy policy;
    private final Standings standings;

    public CoveredTopics(
            UnitOfWork work,
            Programmes programmes,
            PairDoor pairs,
            TopicService topics,
            ExternalHelp help,
            Policy policy,
            Standings standings) {
        this.work = work;
        this.programmes = programmes;
        this.pairs = pairs;
        this.topics = topics;
        this.help = help;
        this.policy = policy;
        this.standings = standings;
    }

    /** A topic and the resources that cover it, best first. */
    public record Covered(FocusArea topic, List<RoutedResource> resources) {
        public Covered {
            resources = List.copyOf(resources);
        }
    }

    /** In the programme's order, for the reader's region and language; of programme and catalogue alone. */
    public List<Covered> list(Actor actor, ProgrammeId id) {
        Programme programme = work.run(() -> {
            Programme found = programmes.find(id).orElse(null);
            policy.require(
                    Action.READ_RESOURCES, found == null ? Standing.none(actor) : standings.towards(actor, found));
            if (found == null) {
                throw RefusedException.notFound();
            }
            return found;
        });
        List<RoutedResource> all = resources(actor);
        return programme.definition().focusAreas().stream()
                .map(topic -> covered(topic, all))
                .filter(covered -> !covered.resources().isEmpty())
                .toList();
    }

    /**
     * The mentor hands a topic over: in one call, without a reason, it is closed, and the mentor is told what covers
     * it. To the mentee it is absent like any topic that is not open.
     */
    public Covered handOver(Actor actor, PairId id, String topic) {
        FocusArea area = work.run(() -> {
            PairDoor.Inside in = pairs.inside(actor, id, Action.WRITE_TOPICS);
            in.pair().requireNotEnded();
            Check check = new Check();
            String key = check.text("topic", topic, 60);
            check.done();
            return in.programme()
                    .focusArea(key)
                    .orElseThrow(() -> RefusedException.invalid("topic", "is no focus area of this programme"));
        });
        topics.close(actor, id, area.key());
        return covered(area, resources(actor));
    }

    private List<RoutedResource> resources(Actor actor) {
        return help.route(Need.LEARNING, Resource.For.BOTH, help.localityOf(actor.personId()), true);
    }

    private static Covered covered(FocusArea topic, List<RoutedResource> all) {
        return new Covered(
                topic,
                all.stream()
                        .filter(r -> r.resource().topics().contains(topic.key()))
                        .toList());
    }
}
