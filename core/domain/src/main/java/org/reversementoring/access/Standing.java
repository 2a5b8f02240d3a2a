package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * The actor's relation to one record, found anew for every request from our own tables.
 *
 * @param roles every role held towards this record
 * @param own true where the record is the actor's own
 * @param parentVisible whether the actor may know that the record around it exists: decides between refusing and hiding
 * @param record what it is about, for the audit log; null where nothing in particular
 * @param people whose data the record holds, for the audit log, which each of them may read
 */
public record Standing(
        Actor actor,
        Set<Role> roles,
        boolean own,
        boolean parentVisible,
        @Nullable UUID record,
        Set<PersonId> people) {
    public Standing {
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
    }

    /** No relation at all: everything is hidden. */
    public static Standing none(Actor actor) {
        return new Standing(actor, Set.of(), false, false, null, Set.of());
    }

    /** Roles towards the record or what surrounds it, where the record is not the actor's own. */
    public static Standing of(Actor actor, Set<Role> roles) {
        return new Standing(actor, roles, false, !roles.isEmpty(), null, Set.of());
    }

    /** The same roles, on the actor's own record. */
    public Standing onOwn() {
        return new Standing(actor, roles, true, parentVisible, record, people);
    }

    /** The same relation without these roles. */
    public Standing without(Set<Role> unwanted) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(unwanted);
        return new Standing(actor, rest, own, parentVisible, record, people);
    }

    /** The same relation, with the name of the record. */
    public Standing about(UUID id) {
        return new Standing(actor, roles, own, parentVisible, id, people);
    }

    /** The same relation, with the name of the record and of the person whose data it holds. */
    public Standing about(UUID id, PersonId person) {
        return new Standing(actor, roles, own, parentVisible, id, Set.of(person));
    }
}
