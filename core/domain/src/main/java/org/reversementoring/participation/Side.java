package org.reversementoring.participation;

import org.reversementoring.access.Role;

/** On which side somebody takes part. One person may be mentor for one skill and mentee for another. */
public enum Side {
    /** The junior who teaches. */
    MENTOR(Role.MENTOR),
    /** The senior who learns. */
    MENTEE(Role.MENTEE);

    private final Role role;

    Side(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
