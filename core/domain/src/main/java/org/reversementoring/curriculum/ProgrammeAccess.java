package org.reversementoring.curriculum;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;

/** The programme around a use case of this room, found only by who may do the action. */
public final class ProgrammeAccess {
    private final Programmes programmes;
    private final Policy policy;
    private final Standings standings;

    public ProgrammeAccess(Programmes programmes, Policy policy, Standings standings) {
        this.programmes = programmes;
        this.policy = policy;
        this.standings = standings;
    }

    /** Inside a unit of work. */
    Programme find(Actor actor, ProgrammeId id, Action action) {
        Programme programme = programmes.find(id).orElse(null);
        policy.require(action, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }

    void requireOwn(Actor actor, Action action) {
        policy.require(action, standings.towardsSelf(actor));
    }

    /** Keeps a change of a programme that was found here. */
    Programme save(Programme programme) {
        return programmes.save(programme);
    }
}
