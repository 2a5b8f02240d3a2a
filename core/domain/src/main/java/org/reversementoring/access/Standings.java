package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Set;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;

/** Finds the actor's standing towards a record, from our own tables, anew for every request. */
public final class Standings {
    /** On which sides a person takes part in a programme, or was invited to. */
    @FunctionalInterface
    public interface Sides {
        /** A subset of {MENTOR, MENTEE}. */
        Set<Role> of(PersonId person, ProgrammeId programme);
    }

    private final Sides sides;

    public Standings(Sides sides) {
        this.sides = sides;
    }

    /**
     * Towards what belongs to the whole organisation: its people, settings, resources. Being staff is enough here,
     * because no programme's people are in it.
     */
    public Standing towardsOrganisation(Actor actor) {
        Set<Role> roles = staff(actor);
        if (actor.has(StaffRole.PROGRAMME_MANAGER)) {
            roles.add(Role.PROG_MGR);
        }
        if (actor.has(StaffRole.SUPPORT_CONTACT)) {
            roles.add(Role.SUPPORT);
        }
        return Standing.of(actor, roles);
    }

    /** Towards the actor's own record. Everybody may become a participant on either side. */
    public Standing towardsSelf(Actor actor) {
        Set<Role> roles = staff(actor);
        if (actor.person().isPresent()) {
            roles.add(Role.MENTOR);
            roles.add(Role.MENTEE);
        }
        return new Standing(actor, roles, true, true, null, people(actor));
    }

    /** Towards what everybody who is signed in may know, such as the catalogue of help. */
    public Standing towardsCatalogue(Actor actor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsSelf(actor).roles());
        roles.addAll(towardsOrganisation(actor).roles());
        if (actor.unconfirmed()) {
            // The column of any employee, who sees what is public.
            roles.add(Role.HR_LINE);
        }
        return new Standing(actor, roles, false, true, null, Set.of());
    }

    /**
     * Towards a programme. Managers and support contacts count only where the sign-on's role and the programme's own
     * list agree; any other employee, line managers and HR among them, stands in the column HR_LINE and sees what is
     * public.
     */
    public Standing towards(Actor actor, Programme programme) {
        Set<Role> roles = employedAround(actor, programme);
        actor.person().ifPresent(person -> roles.addAll(sides.of(person, programme.id())));
        return Standing.of(actor, roles).about(programme.id().value());
    }

    private static Set<Role> employedAround(Actor actor, Programme programme) {
        Set<Role> roles = staff(actor);
        actor.person().ifPresent(person -> {
            if (actor.has(StaffRole.PROGRAMME_MANAGER) && programme.isManagedBy(person)) {
                roles.add(Role.PROG_MGR);
            }
            if (actor.has(StaffRole.SUPPORT_CONTACT)) {
                programme.supportChain().stream()
                        .filter(c -> person.equals(c.person()))
                        .forEach(c -> roles.add(c.isExternal() ? Role.EXT_PROVIDER : Role.SUPPORT));
            }
            if (programme.state() != Programme.State.DRAFT) {
                roles.add(Role.HR_LINE);
            }
        });
        return roles;
    }

    /**
     * Towards what one person released of themselves: line managers are those who stand above that person, at any
     * height, and nobody else's.
     */
    public Standing towardsReleased(Actor actor, EmployeeNumber person, ReportingLines lines) {
        Set<Role> roles = staff(actor);
        EmployeeNumber reader = actor.employeeNumber();
        if (reader != null && lines.isAbove(reader, person)) {
            roles.add(Role.HR_LINE);
        }
        return Standing.of(actor, roles);
    }

    /** Towards a pair of that programme and what the pair shares: only its two members stand as mentor or mentee. */
    public Standing towardsPair(Actor actor, Programme programme, Pair pair) {
        Set<Role> roles = employedAround(actor, programme);
        roles.addAll(sidesInPair(actor, pair));
        boolean visible = roles.stream()
                .anyMatch(r ->
                        AccessMatrix.shipped().grant(DataItem.D02, r).ways().contains(Grant.Way.READ));
        return towards(actor, pair, roles, visible);
    }

    /**
     * Towards the actor's own pair, by the pair alone: what a member may do does not depend on the programme, so it
     * needs no look at it. {@link Standing#none} for anybody else.
     */
    public Standing towardsOwnPair(Actor actor, Pair pair) {
        Set<Role> roles = sidesInPair(actor, pair);
        return towards(actor, pair, roles, !roles.isEmpty());
    }

    private static Standing towards(Actor actor, Pair pair, Set<Role> roles, boolean visible) {
        boolean member = actor.is(pair.mentor()) || actor.is(pair.mentee());
        return new Standing(actor, roles, member, visible, pair.id().value(), Set.of(pair.mentor(), pair.mentee()));
    }

    private static Set<PersonId> people(Actor actor) {
        return actor.person().map(Set::of).orElse(Set.of());
    }

    private static Set<Role> sidesInPair(Actor actor, Pair pair) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.is(pair.mentor())) {
            roles.add(Role.MENTOR);
        }
        if (actor.is(pair.mentee())) {
            roles.add(Role.MENTEE);
        }
        return roles;
    }

    private static Set<Role> staff(Actor actor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.system()) {
            roles.add(Role.SYSTEM);
        }
        for (StaffRole role : actor.staffRoles()) {
            switch (role) {
                case OPERATOR -> roles.add(Role.OPERATOR);
                case AUDITOR -> roles.add(Role.AUDITOR);
                case DPO -> roles.add(Role.DPO);
                case INTEGRATION -> roles.add(Role.INTEGRATION);
                case PROGRAMME_MANAGER, SUPPORT_CONTACT -> {}
            }
        }
        return roles;
    }
}
