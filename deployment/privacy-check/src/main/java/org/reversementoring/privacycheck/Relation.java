package org.reversementoring.privacycheck;

import java.util.EnumSet;
import java.util.Set;
import org.reversementoring.access.Role;

/**
 * How a part stands towards a record, worked out from who plays what alone; nothing of the product's own standings is
 * asked.
 *
 * @param roles columns of the matrix that count here
 * @param own whether the record is the part's own
 * @param visible whether the part may know that what surrounds the record exists
 */
record Relation(Set<Role> roles, boolean own, boolean visible) {
    static final Relation NONE = new Relation(Set.of(), false, false);

    Relation {
        roles = Set.copyOf(roles);
    }

    /** Towards what belongs to the whole organisation. */
    static Relation towardsOrganisation(Part part) {
        Set<Role> roles = staff(part);
        switch (part) {
            case MANAGER, FAR_MANAGER -> roles.add(Role.PROG_MGR);
            case SUPPORT, DEPUTY, SECOND_CONTACT, FAR_SUPPORT, EXTERNAL -> roles.add(Role.SUPPORT);
            default -> {}
        }
        return new Relation(roles, false, !roles.isEmpty());
    }

    /** Towards what is one's own. Every employee may take part on either side. */
    static Relation towardsSelf(Part part) {
        Set<Role> roles = staff(part);
        if (part.isEmployee()) {
            roles.addAll(Set.of(Role.MENTOR, Role.MENTEE));
        }
        return new Relation(roles, true, true);
    }

    static Relation towardsCatalogue(Part part) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsSelf(part).roles);
        roles.addAll(towardsOrganisation(part).roles);
        return new Relation(roles, false, true);
    }

    /** Towards the programme at that place. */
    static Relation towardsProgramme(Part part, Place place) {
        Set<Role> roles = around(part, place);
        for (Place other : Place.values()) {
            if (other.isSameProgramme(place)) {
                addSide(roles, part, other);
            }
        }
        return new Relation(roles, false, !roles.isEmpty());
    }

    /** Towards the pair at that place and what it shares: only its two members are mentor and mentee. */
    static Relation towardsPair(Part part, Place place, Matrix matrix) {
        Set<Role> roles = around(part, place);
        addSide(roles, part, place);
        return new Relation(roles, place.hasMember(part), matrix.seesPairs(roles));
    }

    /** Towards a case that {@code asker} opened in the programme of that place. */
    static Relation towardsCase(Part part, Place place, Part asker, boolean released) {
        if (part == asker) {
            return towardsSelf(part);
        }
        if (!part.isEmployee()) {
            return NONE;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsProgramme(part, place).roles);
        if (!released) {
            roles.remove(Role.EXT_PROVIDER);
        }
        return new Relation(roles, false, false);
    }

    /** Towards an entry about the mentor's case at that place, of which the mentor was told at once. */
    static Relation towardsDisclosure(Part part, Place place) {
        if (part == place.mentor()) {
            return new Relation(Set.of(Role.MENTOR, Role.MENTEE), true, false);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(towardsOrganisation(part).without(Set.of(Role.SUPPORT)).roles);
        roles.addAll(towardsCase(part, place, place.mentor(), false).roles);
        roles.retainAll(Set.of(Role.SUPPORT, Role.DPO, Role.AUDITOR));
        return new Relation(roles, false, false);
    }

    /** Towards a hold on the pair at that place, of which the two were told at once. */
    static Relation towardsHold(Part part, Place place) {
        if (place.hasMember(part)) {
            return new Relation(Set.of(Role.MENTOR, Role.MENTEE), true, false);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(staff(part));
        roles.retainAll(Set.of(Role.DPO, Role.AUDITOR));
        return new Relation(roles, false, !roles.isEmpty());
    }

    Relation without(Set<Role> unwanted) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(unwanted);
        return new Relation(rest, own, visible);
    }

    private static Set<Role> around(Part part, Place place) {
        Set<Role> roles = staff(part);
        boolean far = place == Place.FAR;
        switch (part) {
            case MANAGER -> addIf(!far, roles, Role.PROG_MGR);
            case FAR_MANAGER -> addIf(far, roles, Role.PROG_MGR);
            case SUPPORT, DEPUTY, SECOND_CONTACT -> addIf(!far, roles, Role.SUPPORT);
            case FAR_SUPPORT -> addIf(far, roles, Role.SUPPORT);
            case EXTERNAL -> addIf(!far, roles, Role.EXT_PROVIDER);
            default -> {}
        }
        addIf(part.isEmployee(), roles, Role.HR_LINE);
        return roles;
    }

    private static void addSide(Set<Role> roles, Part part, Place place) {
        addIf(part == place.mentor(), roles, Role.MENTOR);
        addIf(part == place.mentee(), roles, Role.MENTEE);
    }

    private static void addIf(boolean condition, Set<Role> roles, Role role) {
        if (condition) {
            roles.add(role);
        }
    }

    private static Set<Role> staff(Part part) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        switch (part) {
            case OPERATOR -> roles.add(Role.OPERATOR);
            case AUDITOR -> roles.add(Role.AUDITOR);
            case DPO -> roles.add(Role.DPO);
            case INTEGRATION -> roles.add(Role.INTEGRATION);
            default -> {}
        }
        return roles;
    }
}
