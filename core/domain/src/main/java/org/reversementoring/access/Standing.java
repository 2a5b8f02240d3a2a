package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * The actor's relation to one record, found anew for every request from our own tables.
 *
 * @param roles every role held towards this record
 * @param own true where the record is the actor's own
 * @param parentVisible whether the actor may know that the record around it exists: decides between refusing and hiding
 */
public record Standing(Set<Role> roles, boolean own, boolean parentVisible) {
    public Standing {
        roles = Set.copyOf(roles);
    }

    /** No relation at all: everything is hidden. */
    public static Standing none() {
        return new Standing(Set.of(), false, false);
    }

    /** A role towards the record or what surrounds it, where the record is not the actor's own. */
    public static Standing of(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Set.of(roles));
        return new Standing(set, false, !set.isEmpty());
    }

    /** The same roles, on the actor's own record. */
    public Standing onOwn() {
        return new Standing(roles, true, parentVisible);
    }
}
