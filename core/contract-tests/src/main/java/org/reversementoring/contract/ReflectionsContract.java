package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.session.Reflection;
import org.reversementoring.session.Reflections;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Reflections} must do. */
public interface ReflectionsContract {
    Reflections reflections();

    UnitOfWork work();

    @Test
    default void theReflectionsOfAPairComeBackInOrderAndAreForgottenAlone() {
        PairId pair = SessionFixtures.pair();
        PairId other = SessionFixtures.pair();
        Reflection first = SessionFixtures.reflection(pair);
        Reflection foreign = SessionFixtures.reflection(other);
        Reflection second = SessionFixtures.reflection(pair);
        for (Reflection each : new Reflection[] {first, foreign, second}) {
            work().run(() -> reflections().add(each));
        }
        assertThat(work().run(() -> reflections().ofPair(pair)))
                .containsExactly(first.withVersion(1), second.withVersion(1));
        work().run(() -> reflections().removeOfPair(pair));
        assertThat(work().run(() -> reflections().ofPair(pair))).isEmpty();
        assertThat(work().run(() -> reflections().ofPair(other))).containsExactly(foreign.withVersion(1));
    }

    @Test
    default void aKnownIdIsRefused() {
        Reflection kept = work().run(() -> reflections().add(SessionFixtures.reflection(SessionFixtures.pair())));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(() -> reflections().add(kept)))
                .extracting(RefusedException::problem)
                .isEqualTo(Problem.ALREADY_EXISTS);
    }
}
