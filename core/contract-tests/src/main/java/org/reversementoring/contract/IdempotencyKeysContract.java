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

    UUID ONE = new UUID(1, 1);
    UUID OTHER = new UUID(2, 2);

    UnitOfWork work();

    IdempotencyKeys keys();

    private String claimed(Instant at) {
        String name = UUID.randomUUID().toString();
        work().run(() -> keys().claim(name, "hash", ONE, at));
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
        work().run(() -> keys().finish(name, ONE, 201, "/pairs/1"));
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 201, "/pairs/1"));
    }

    @Test
    default void aNameIsClaimedOnce() {
        String name = claimed(NOW);
        assertThatThrownBy(() -> work().run(() -> keys().claim(name, "other", OTHER, NOW)))
                .isInstanceOf(RefusedException.class);
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 0, null));
    }

    @Test
    default void aReleasedNameIsFreeAgain() {
        String name = claimed(NOW);
        work().run(() -> keys().release(name, ONE));
        assertThat(work().run(() -> keys().find(name))).isEmpty();
        work().run(() -> keys().claim(name, "other", OTHER, NOW));
    }

    @Test
    default void onlyOldNamesAreForgotten() {
        String old = claimed(NOW);
        String young = claimed(NOW.plusSeconds(60));
        work().run(() -> keys().forgetBefore(NOW.plusSeconds(30)));
        assertThat(work().run(() -> keys().find(old))).isEmpty();
        assertThat(work().run(() -> keys().find(young))).isPresent();
    }

    private int status(String name) {
        return work().run(() -> keys().find(name)).orElseThrow().status();
    }

    private boolean takenOver(String name, Instant limit) {
        return work().run(() -> keys().takeOver(name, OTHER, limit, NOW.plusSeconds(60)));
    }

    @Test
    default void aClaimUnderWhichNothingWasKeptIsTakenOverOnceItIsOldAndItsHolderKeepsNothingAnyMore() {
        String name = claimed(NOW);
        assertThat(takenOver(name, NOW)).isFalse();
        assertThat(takenOver(name, NOW.plusSeconds(30))).isTrue();
        assertThatThrownBy(() -> work().run(() -> keys().begun(name, ONE))).isInstanceOf(RefusedException.class);
        work().run(() -> keys().finish(name, ONE, 201, "/pairs/1"));
        work().run(() -> keys().release(name, ONE));
        assertThat(status(name)).isEqualTo(IdempotencyKeys.CLAIMED);
        work().run(() -> keys().begun(name, OTHER));
        work().run(() -> keys().finish(name, OTHER, 201, "/pairs/2"));
        assertThat(work().run(() -> keys().find(name))).contains(new IdempotencyKeys.Outcome("hash", 201, "/pairs/2"));
    }

    @Test
    default void aClaimUnderWhichSomethingWasKeptIsNeverTakenOver() {
        String name = claimed(NOW);
        work().run(() -> keys().begun(name, ONE));
        work().run(() -> keys().begun(name, ONE));
        assertThat(status(name)).isEqualTo(IdempotencyKeys.BEGUN);
        assertThat(takenOver(name, NOW.plusSeconds(30))).isFalse();
        work().run(() -> keys().finish(name, ONE, 200, null));
        assertThat(takenOver(name, NOW.plusSeconds(30))).isFalse();
        assertThat(status(name)).isEqualTo(200);
    }

    @Test
    default void whatIsDoneAlongChangesIsKeptWithThemOrUndoesThem() {
        String name = claimed(NOW);
        String other = claimed(NOW);
        work().alongChanges(() -> keys().begun(name, ONE));
        try {
            work().run(() -> keys().finish(other, ONE, 201, null));
            assertThat(status(name)).isEqualTo(IdempotencyKeys.BEGUN);
        } finally {
            work().alongChanges(null);
        }
        work().run(() -> keys().release(other, ONE));
        assertThat(status(name)).isEqualTo(IdempotencyKeys.BEGUN);
    }
}
