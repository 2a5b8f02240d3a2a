package org.reversementoring.privacycheck;

import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;

/**
 * Who plays in the check. Each needs a login of its own; all but {@link #INTEGRATION} are employees, with the number in
 * {@code employee_number} of the token. What they have to be in the directory is said by {@link Cast}.
 */
public enum Part {
    /** The junior of the pair that everything is tried on. */
    MENTOR,
    /** The senior of the same pair. */
    MENTEE,
    /** The second pair of the same programme. */
    OTHER_MENTOR,
    OTHER_MENTEE,
    /** A pair of the same programme that has ended. */
    ENDED_MENTOR,
    ENDED_MENTEE,
    /** A pair of another programme. */
    FAR_MENTOR,
    FAR_MENTEE,
    /** Runs the first programme. */
    MANAGER(StaffRole.PROGRAMME_MANAGER),
    /** Runs the other programme. */
    FAR_MANAGER(StaffRole.PROGRAMME_MANAGER),
    /** Named contact of the first programme. */
    SUPPORT(StaffRole.SUPPORT_CONTACT),
    DEPUTY(StaffRole.SUPPORT_CONTACT),
    SECOND_CONTACT(StaffRole.SUPPORT_CONTACT),
    /** External provider in the support chain of the first programme. */
    EXTERNAL(StaffRole.SUPPORT_CONTACT),
    /** Named contact of the other programme. */
    FAR_SUPPORT(StaffRole.SUPPORT_CONTACT),
    /** Above the mentor in the directory; takes no part. */
    LINE_MANAGER,
    /** Anybody else of the organisation. */
    EMPLOYEE,
    OPERATOR(StaffRole.OPERATOR),
    AUDITOR(StaffRole.AUDITOR),
    DPO(StaffRole.DPO),
    /** A client without a person behind it. */
    INTEGRATION(StaffRole.INTEGRATION);

    private final @Nullable StaffRole staffRole;

    Part() {
        this(null);
    }

    Part(@Nullable StaffRole staffRole) {
        this.staffRole = staffRole;
    }

    /** The realm role that the login has to hold; null for none. */
    public @Nullable StaffRole staffRole() {
        return staffRole;
    }

    public boolean isEmployee() {
        return this != INTEGRATION;
    }
}
