package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Sessions} must do. */
public interface SessionsContract {
    Sessions sessions();

    UnitOfWork work();

    @Test
    default void aKeptSessionComesBackAsItWas() {
        Session full = SessionFixtures.held(SessionFixtures.session(SessionFixtures.pair(), 7));
        Session kept = work().run(() -> sessions().add(full));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> sessions().find(full.id()))).contains(full.withVersion(1));
    }

    @Test
    default void aSessionWithoutWordsComesBackAsItWas() {
        Session bare = SessionFixtures.session(SessionFixtures.pair(), 1);
        work().run(() -> sessions().add(bare));
        assertThat(work().run(() -> sessions().find(bare.id()))).contains(bare.withVersion(1));
    }

    @Test
    default void anUnknownSessionIsNotFound() {
        assertThat(work().run(() -> sessions().find(new SessionId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aKnownIdIsRefused() {
        Session session = work().run(() -> sessions().add(SessionFixtures.session(SessionFixtures.pair(), 1)));
        assertRefused(Problem.ALREADY_EXISTS, () -> sessions().add(session));
    }

    @Test
    default void aNumberThatThePairHasIsRefused() {
        PairId pair = SessionFixtures.pair();
        work().run(() -> sessions().add(SessionFixtures.session(pair, 1)));
        assertRefused(Problem.ALREADY_EXISTS, () -> sessions().add(SessionFixtures.session(pair, 1)));
        work().run(() -> sessions().add(SessionFixtures.session(SessionFixtures.pair(), 1)));
    }

    @Test
    default void onlyTheLatestVersionCanBeChanged() {
        Session session = work().run(() -> sessions().add(SessionFixtures.session(SessionFixtures.pair(), 1)));
        Session held = work().run(() -> sessions().save(SessionFixtures.held(session)));
        assertThat(held.version()).isEqualTo(2);
        assertThat(work().run(() -> sessions().find(session.id()))).contains(held);
        assertRefused(Problem.STALE_VERSION, () -> sessions().save(SessionFixtures.held(session)));
    }

    @Test
    default void aSessionThatWasNeverKeptCannotBeSaved() {
        assertRefused(Problem.STALE_VERSION, () -> sessions().save(SessionFixtures.session(SessionFixtures.pair(), 1)));
    }

    @Test
    default void theSessionsOfAPairComeInOrderAndWithoutThoseOfOthers() {
        PairId pair = SessionFixtures.pair();
        List<Session> all = fiveOf(pair);
        assertThat(work().run(() -> sessions().ofPair(pair))).containsExactlyElementsOf(all);
        List<Session> paged = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, 2);
            Page<Session> page = work().run(() -> sessions().page(pair, request));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            paged.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    default void theSessionsOfAPairAreForgottenWithoutThoseOfOthers() {
        PairId pair = SessionFixtures.pair();
        PairId other = SessionFixtures.pair();
        fiveOf(pair);
        List<Session> others = fiveOf(other);
        work().run(() -> sessions().removeOfPair(pair));
        assertThat(work().run(() -> sessions().ofPair(pair))).isEmpty();
        assertThat(work().run(() -> sessions().ofPair(other))).containsExactlyElementsOf(others);
    }

    private List<Session> fiveOf(PairId pair) {
        List<Session> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Session session = SessionFixtures.session(pair, i);
            all.add(work().run(() -> sessions().add(session)));
        }
        return all;
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }
}
