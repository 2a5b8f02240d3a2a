package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptPolicies;
import org.reversementoring.wellbeing.KeptPolicy;

/** What every store of policy documents keeps to. */
public interface KeptPoliciesContract {
    UnitOfWork work();

    KeptPolicies policies();

    private static KeptPolicy policy() {
        return new KeptPolicy(
                "v-" + UUID.randomUUID(), "0a1b", "version: x\nwindow: P30D\n", Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    default void a_document_is_found_by_its_version_as_it_was() {
        KeptPolicy policy = policy();
        assertThat(work().run(() -> policies().add(policy))).isEqualTo(policy);
        assertThat(work().run(() -> policies().find(policy.name()))).contains(policy);
        assertThat(work().run(() -> policies().find("v-never"))).isEmpty();
    }

    @Test
    default void a_version_is_kept_once() {
        KeptPolicy policy = policy();
        work().run(() -> policies().add(policy));
        KeptPolicy other = new KeptPolicy(policy.name(), "ffff", "version: y\n", policy.since());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(() -> policies().add(other)))
                .extracting(RefusedException::problem)
                .isEqualTo(Problem.ALREADY_EXISTS);
        assertThat(work().run(() -> policies().find(policy.name()))).contains(policy);
    }
}
