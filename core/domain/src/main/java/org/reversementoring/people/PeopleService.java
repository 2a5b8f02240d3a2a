package org.reversementoring.people;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Looking at people. Their data change by the sync alone. */
public final class PeopleService {
    private final UnitOfWork work;
    private final People people;
    private final Policy policy;
    private final Standings standings;

    public PeopleService(UnitOfWork work, People people, Policy policy, Standings standings) {
        this.work = work;
        this.people = people;
        this.policy = policy;
        this.standings = standings;
    }

    /** The actor's own record; NOT_FOUND for a login without one. */
    public Person me(Actor actor) {
        policy.require(Action.READ_PERSON, standings.towardsSelf(actor));
        return work.run(() -> actor.person().flatMap(people::find).orElseThrow(RefusedException::notFound));
    }

    public Page<Person> list(Actor actor, People.Filter filter, Page.Request request) {
        policy.require(Action.READ_PERSON, standings.towardsOrganisation(actor));
        return work.run(() -> people.page(filter, request));
    }
}
