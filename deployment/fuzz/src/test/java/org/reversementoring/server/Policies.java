package org.reversementoring.server;

import java.nio.charset.StandardCharsets;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.BurdenPolicy;

/** The burden policy; what is kept of one reads back as the same. */
public final class Policies {
    private Policies() {}

    public static void read(byte[] data) {
        BurdenPolicy policy;
        try {
            policy = BurdenPolicyFile.parse(new String(data, StandardCharsets.UTF_8));
        } catch (RefusedException | IllegalArgumentException e) {
            return;
        }
        if (!BurdenPolicy.read(policy.lines()).equals(policy)) {
            throw new AssertionError("reads back as another policy");
        }
    }
}
