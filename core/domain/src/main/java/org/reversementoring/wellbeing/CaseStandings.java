package org.reversementoring.wellbeing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;

/** The actor's standing towards one support case: its person, or a contact who need not stay out of it. */
public final class CaseStandings {
    private final Programmes programmes;
    private final SupportChain chain;
    private final Standings standings;

    public CaseStandings(Programmes programmes, SupportChain chain, Standings standings) {
        this.programmes = programmes;
        this.chain = chain;
        this.standings = standings;
    }

    /**
     * Whether this person must have nothing to do with the case, whatever their role: a member of the pair, whoever is
     * above one of them or reports to the mentee, and the programme's managers.
     */
    public boolean staysOut(SupportCase supportCase, PersonId person) {
        return programmes
                .find(supportCase.asked().programme())
                .map(programme -> chain.staysOut(programme, supportCase.asked(), person))
                .orElse(true);
    }

    /** The contacts inside the company who may take the case, in the order of the chain. */
    public List<PersonId> contacts(SupportCase supportCase) {
        return programmes.find(supportCase.asked().programme()).stream()
                .flatMap(programme -> chain.inside(programme, supportCase.asked()))
                .toList();
    }

    /** Towards the case's content and whatever belongs to the case. */
    public Standing towards(Actor actor, SupportCase supportCase) {
        Asked asked = supportCase.asked();
        if (actor.is(asked.person())) {
            return standings.towardsSelf(actor).about(supportCase.id().value(), asked.person());
        }
        Programme programme = programmes.find(asked.programme()).orElse(null);
        if (programme == null || actor.person().isEmpty()) {
            return Standing.none(actor).about(supportCase.id().value(), asked.person());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(standings.towards(actor, programme).roles());
        boolean contact = roles.remove(Role.SUPPORT);
        boolean provider = roles.remove(Role.EXT_PROVIDER);
        if (contact && chain.mayTake(programme, asked, actor.person().get(), false)) {
            roles.add(Role.SUPPORT);
        }
        if (provider
                && asked.released()
                && chain.mayTake(programme, asked, actor.person().get(), true)) {
            roles.add(Role.EXT_PROVIDER);
        }
        return new Standing(actor, roles, false, false, supportCase.id().value(), Set.of(asked.person()));
    }
}
