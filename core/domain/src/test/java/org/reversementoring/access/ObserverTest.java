package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.reversementoring.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.problem.Problem;

/** Whoever listens hears each decision once, before it takes effect. */
class ObserverTest {
    private final List<Verdict> heard = new ArrayList<>();
    private final Policy policy = new Policy((action, standing, verdict) -> heard.add(verdict));
    private final Standing manager = Standing.of(Actor.SYSTEM, Set.of(Role.PROG_MGR));

    @Test
    void everyVerdictIsHeard() {
        policy.require(Action.READ_PAIR, manager);
        assertRefused(Problem.NOT_ALLOWED, () -> policy.require(Action.READ_PAIR_TEXTS, manager));
        assertRefused(Problem.NOT_FOUND, () -> policy.require(Action.READ_BURDEN, manager));
        assertThat(heard).containsExactly(Verdict.ALLOW, Verdict.REFUSE, Verdict.HIDE);
    }

    @Test
    void whatAListShowsIsHeardAndWhatItLeavesOutIsNot() {
        assertThat(policy.shows(Action.READ_PAIR, manager)).isTrue();
        assertThat(policy.shows(Action.READ_PAIR_TEXTS, manager)).isFalse();
        assertThat(heard).containsExactly(Verdict.ALLOW);
    }

    @Test
    void whereNobodyCanListenNothingIsAllowed() {
        Policy deaf = new Policy((action, standing, verdict) -> {
            throw new IllegalStateException("the log cannot be written");
        });
        assertThatIllegalStateException().isThrownBy(() -> deaf.require(Action.READ_PAIR, manager));
        assertThatIllegalStateException().isThrownBy(() -> deaf.shows(Action.READ_PAIR, manager));
    }
}
