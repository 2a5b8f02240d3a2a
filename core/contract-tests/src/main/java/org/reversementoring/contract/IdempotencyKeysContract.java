package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.IdempotencyKeys;
import org.reversementoring.spi.UnitOfWork;

/** What every memory of idempotency keys keeps to. */
public interface IdempotencyKeysContract {
    Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    UnitOfWork work();

    IdempotencyKeys keys();

    private String claimed(Instant at) {
        String name = UUID.randomUUID().toString();
        work().run(() -> keys().claim(name, "hash", at));
        return name;
    }

    @Test
    default void aClaimHasNoOutcomeYet() {
        String name = claimed(NOW);
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 0, null));
    }

    @Test
    default void theOutcomeIsRemembered() {
        String name = claimed(NOW);
        work().run(() -> keys().finish(name, 201, "/pairs/1"));
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 201, "/pairs/1"));
    }

    @Test
    default void aNameIsClaimedOnce() {
        String name = claimed(NOW);
        assertThatThrownBy(() -> work().run(() -> keys().claim(name, "other", NOW)))
                .isInstanceOf(RefusedException.class);
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 0, null));
    }

    @Test
    default void aReleasedNameIsFreeAgain() {
        String name = claimed(NOW);
        work().run(() -> keys().release(name));
        assertThat(work().run(() -> keys().find(name))).isEmpty();
        work().run(() -> keys().claim(name, "other", NOW));
    }

    @Test
    default void onlyOldNamesAreForgotten() {
        String old = claimed(NOW);
        String young = claimed(NOW.plusSeconds(60));
        work().run(() -> keys().forgetBefore(NOW.plusSeconds(30)));
        assertThat(work().run(() -> keys().find(old))).isEmpty();
        assertThat(work().run(() -> keys().find(young))).isPresent();
    }
}
