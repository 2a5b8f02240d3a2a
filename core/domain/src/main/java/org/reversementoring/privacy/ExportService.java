package org.reversementoring.privacy;

import java.time.Clock;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.RefusedException;

/**
 * Access and portability: a person takes along what is theirs and what they can read already. The partner's unshared
 * words are in none of the use cases that the sections ask.
 */
public final class ExportService {
    private final List<ExportSection> sections;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    /** @param sections may grow until the first export */
    public ExportService(List<ExportSection> sections, Policy policy, Standings standings, Clock clock) {
        this.sections = sections;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    public Export own(Actor actor) {
        policy.require(Action.EXPORT_OWN, standings.towardsSelf(actor));
        if (actor.person().isEmpty()) {
            throw RefusedException.notAllowed();
        }
        return new Export(
                clock.instant(),
                sections.stream()
                        .map(s -> new Export.Section(s.name(), s.of(actor)))
                        .toList());
    }
}
