package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.matching.HardRule;
import org.reversementoring.matching.MatchRun;
import org.reversementoring.matching.MatchRunId;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.matching.ProposedPair;
import org.reversementoring.matching.ScorePart;
import org.reversementoring.matching.Unmatched;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every holder of matchings keeps to. */
public interface MatchRunsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    MatchRuns runs();

    /** A full matching that no store holds yet. */
    static MatchRun proposed(ProgrammeId programme) {
        ProposedPair proposal = new ProposedPair(
                person(),
                person(),
                true,
                300_000,
                new TreeMap<>(Map.of(ScorePart.NEED_COVERAGE, 200_000, ScorePart.TOPIC_FIT, 100_000)),
                List.of("They want to learn what you offer: video."),
                List.of("They offer what you want to learn: video."),
                List.of("The mentor covers 1 of 1 skill."));
        Unmatched unmatched =
                new Unmatched(person(), Side.MENTEE, new TreeMap<>(Map.of(HardRule.COVERAGE, 3)), "Nobody suits.");
        return new MatchRun(
                new MatchRunId(UUID.randomUUID()),
                0,
                programme,
                MatchRun.State.PROPOSED,
                NOW,
                null,
                List.of(proposal),
                List.of(unmatched));
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static ProgrammeId programme() {
        return new ProgrammeId(UUID.randomUUID());
    }

    @Test
    default void aKeptMatchingComesBackAsItWas() {
        MatchRun run = proposed(programme());
        MatchRun kept = work().run(() -> runs().add(run));
        assertThat(kept).isEqualTo(run.withVersion(1));
        assertThat(work().run(() -> runs().find(run.id()))).contains(kept);
    }

    @Test
    default void aMissingMatchingIsEmpty() {
        assertThat(work().run(() -> runs().find(new MatchRunId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aDecisionLeavesNoScoreAndCountsTheVersion() {
        MatchRun kept = work().run(() -> runs().add(proposed(programme())));
        MatchRun decided = work().run(() -> runs().save(kept.discarded(NOW)));
        assertThat(decided.version()).isEqualTo(2);
        MatchRun found = work().run(() -> runs().find(kept.id())).orElseThrow();
        assertThat(found).isEqualTo(decided);
        assertThat(found.proposals()).allSatisfy(proposal -> {
            assertThat(proposal.score()).isNull();
            assertThat(proposal.parts()).isEmpty();
            assertThat(proposal.reasonsForMentor()).isNotEmpty();
        });
    }

    @Test
    default void aChangeOfAnOldVersionIsRefused() {
        MatchRun kept = work().run(() -> runs().add(proposed(programme())));
        work().run(() -> runs().save(kept.discarded(NOW)));
        assertThatThrownBy(() -> work().run(() -> runs().save(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION));
    }

    @Test
    default void aKnownIdIsRefused() {
        MatchRun kept = work().run(() -> runs().add(proposed(programme())));
        assertThatThrownBy(() -> work().run(() -> runs().add(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_EXISTS));
    }

    @Test
    default void onlyTheProgrammesOwnMatchingsWithoutDecisionAreUndecided() {
        ProgrammeId programme = programme();
        MatchRun waiting = work().run(() -> runs().add(proposed(programme)));
        MatchRun decided = work().run(() -> runs().add(proposed(programme)));
        work().run(() -> runs().save(decided.discarded(NOW)));
        work().run(() -> runs().add(proposed(programme())));
        assertThat(work().run(() -> runs().undecided(programme))).containsExactly(waiting);
    }

    @Test
    default void aProgrammesMatchingsAreWalkedThroughAndEachRemoved() {
        ProgrammeId programme = programme();
        MatchRun kept = work().run(() -> runs().add(proposed(programme)));
        work().run(() -> runs().add(proposed(programme())));
        assertThat(work().run(() -> Page.all(r -> runs().page(programme, r)))).containsExactly(kept);
        work().run(() -> runs().remove(kept.id()));
        assertThat(work().run(() -> runs().find(kept.id()))).isEmpty();
    }
}
