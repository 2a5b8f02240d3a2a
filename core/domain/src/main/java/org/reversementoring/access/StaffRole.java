package org.reversementoring.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the single sign-on says about a member of staff. It never says who takes part: that is known from our own tables
 * alone.
 */
public enum StaffRole {
    PROGRAMME_MANAGER("rm-programme-manager"),
    SUPPORT_CONTACT("rm-support-contact"),
    OPERATOR("rm-operator"),
    AUDITOR("rm-auditor"),
    DPO("rm-dpo"),
    INTEGRATION("rm-integration");

    private final String claim;

    StaffRole(String claim) {
        this.claim = claim;
    }

    /** The role's name in the access token. */
    public String claim() {
        return claim;
    }

    /** The role of that name in the token; empty for a role that is not ours. */
    public static Optional<StaffRole> ofClaim(String name) {
        return Arrays.stream(values()).filter(r -> r.claim.equals(name)).findFirst();
    }
}
