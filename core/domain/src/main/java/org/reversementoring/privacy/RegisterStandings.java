package org.reversementoring.privacy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.SupportCase;

/**
 * The actor's standing towards one entry of the register. Whoever has to stay out of a case has to stay out of its
 * entries, whatever their office. A person whom the entry concerns finds it from the moment they may know of it; until
 * then their own audit log is silent about it too.
 */
public final class RegisterStandings {
    private static final Set<Role> OFFICES = EnumSet.of(Role.SUPPORT, Role.DPO, Role.AUDITOR);

    private final CaseStandings cases;
    private final Standings standings;

    public RegisterStandings(CaseStandings cases, Standings standings) {
        this.cases = cases;
        this.standings = standings;
    }

    /** Towards what the whole register is: for its offices, without the contacts of single programmes. */
    Standing towardsRegister(Actor actor) {
        return standings.towardsOrganisation(actor).without(Set.of(Role.SUPPORT));
    }

    /** @param supportCase null once the case's time of keeping is over */
    Standing towardsDisclosure(
            Actor actor, UUID record, PersonId person, @Nullable SupportCase supportCase, boolean mayKnow) {
        if (actor.is(person)) {
            return own(actor, record, Set.of(person), mayKnow);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsRegister(actor).roles());
        if (supportCase != null && actor.person().isPresent()) {
            roles.addAll(cases.towards(actor, supportCase).roles());
            if (cases.staysOut(supportCase, actor.person().get())) {
                roles.removeAll(Set.of(Role.DPO, Role.SUPPORT));
            }
        }
        roles.retainAll(OFFICES);
        return new Standing(actor, roles, false, false, record, mayKnow ? Set.of(person) : Set.of());
    }

    Standing towardsHold(Actor actor, UUID record, Set<PersonId> people, boolean mayKnow) {
        if (actor.person().filter(people::contains).isPresent()) {
            return own(actor, record, people, mayKnow);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsRegister(actor).roles());
        roles.retainAll(OFFICES);
        return new Standing(actor, roles, false, !roles.isEmpty(), record, mayKnow ? people : Set.of());
    }

    private static Standing own(Actor actor, UUID record, Set<PersonId> people, boolean mayKnow) {
        return mayKnow
                ? new Standing(actor, Set.of(Role.MENTOR, Role.MENTEE), true, false, record, people)
                : new Standing(actor, Set.of(), false, false, record, Set.of());
    }
}
