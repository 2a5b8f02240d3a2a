package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Commitments} must do. */
public interface CommitmentsContract {
    Commitments commitments();

    UnitOfWork work();

    @Test
    default void aKeptCommitmentComesBackAsItWas() {
        Commitment open = SessionFixtures.commitment(SessionFixtures.pair());
        Commitment kept = work().run(() -> commitments().add(open));
        assertThat(work().run(() -> commitments().find(open.id()))).contains(open.withVersion(1));
        Commitment done = work().run(() -> commitments().save(SessionFixtures.completed(kept)));
        assertThat(done.version()).isEqualTo(2);
        assertThat(work().run(() -> commitments().find(open.id()))).contains(done);
    }

    @Test
    default void anUnknownCommitmentIsNotFound() {
        assertThat(work().run(() -> commitments().find(new CommitmentId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aKnownIdAndAnOldVersionAreRefused() {
        Commitment kept = work().run(() -> commitments().add(SessionFixtures.commitment(SessionFixtures.pair())));
        assertRefused(Problem.ALREADY_EXISTS, () -> commitments().add(kept));
        work().run(() -> commitments().save(SessionFixtures.completed(kept)));
        assertRefused(Problem.STALE_VERSION, () -> commitments().save(SessionFixtures.completed(kept)));
    }

    @Test
    default void theCommitmentsOfAPairComeInOrderAndAreForgottenAlone() {
        PairId pair = SessionFixtures.pair();
        PairId other = SessionFixtures.pair();
        Commitment first = work().run(() -> commitments().add(SessionFixtures.commitment(pair)));
        Commitment foreign = work().run(() -> commitments().add(SessionFixtures.commitment(other)));
        Commitment second = work().run(() -> commitments().add(SessionFixtures.commitment(pair)));
        List<Commitment> ofPair = work().run(() -> commitments().ofPair(pair));
        assertThat(ofPair).containsExactly(first, second);
        work().run(() -> commitments().removeOfPair(pair));
        assertThat(work().run(() -> commitments().ofPair(pair))).isEmpty();
        assertThat(work().run(() -> commitments().ofPair(other))).containsExactly(foreign);
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }
}
