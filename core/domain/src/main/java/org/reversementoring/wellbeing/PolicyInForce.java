package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.Optional;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** Writes down which policy document is in use, so that the version an evaluation names can be looked up later. */
public final class PolicyInForce {
    private final UnitOfWork work;
    private final KeptPolicies kept;

    public PolicyInForce(UnitOfWork work, KeptPolicies kept) {
        this.work = work;
        this.kept = kept;
    }

    /**
     * Keeps the policy with which the product starts; one that is known is left as it is.
     *
     * @throws RefusedException INVALID_INPUT where another document was in use under the same version
     */
    public KeptPolicy begin(BurdenPolicy policy, Instant now) {
        return work.runDespiteChanges(() -> known(policy).orElseGet(() -> kept.add(KeptPolicy.of(policy, now))));
    }

    /**
     * As it was kept; empty where it was never in use.
     *
     * @throws RefusedException INVALID_INPUT as {@link #begin}
     */
    public Optional<KeptPolicy> find(BurdenPolicy policy) {
        return work.run(() -> known(policy));
    }

    private Optional<KeptPolicy> known(BurdenPolicy policy) {
        Optional<KeptPolicy> same = kept.find(policy.version());
        if (same.filter(k -> !k.digest().equals(policy.digest())).isPresent()) {
            throw RefusedException.invalid(
                    "version",
                    "\"" + policy.version() + "\" was in use with other values since "
                            + same.get().since() + ": change the version");
        }
        return same;
    }
}
