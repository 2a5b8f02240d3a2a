package org.reversementoring.wellbeing;

import java.util.List;
import java.util.Map;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** All that a person declared: pulses, time around the sessions, declined topics. For that person alone. */
public final class DeclarationService {
    private final UnitOfWork work;
    private final Declarations declarations;
    private final Sealer sealer;
    private final Policy policy;
    private final Standings standings;

    public DeclarationService(
            UnitOfWork work, Declarations declarations, Sealer sealer, Policy policy, Standings standings) {
        this.work = work;
        this.declarations = declarations;
        this.sealer = sealer;
        this.policy = policy;
        this.standings = standings;
    }

    /** The caller's own, oldest first, each with its pair. */
    public List<Map<String, Object>> mine(Actor actor) {
        for (Action action : List.of(Action.READ_PULSE, Action.READ_PREPARATION, Action.READ_TOPIC_DECLINES)) {
            policy.require(action, standings.towardsSelf(actor));
        }
        PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> declarations.ofPerson(me).stream()
                .flatMap(d -> d.open(sealer).stream()
                        .map(declared -> Map.<String, Object>of("pair", d.pair(), "declared", declared)))
                .toList());
    }
}
