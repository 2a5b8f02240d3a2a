package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.WrittenMentorship;
import org.reversementoring.writeback.WrittenMentorships;

/** What every store of written mentorships keeps to. */
public interface WrittenMentorshipsContract {
    UnitOfWork work();

    WrittenMentorships written();

    private static WrittenMentorship in(MentorshipState state) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        return new WrittenMentorship(
                new PairId(UUID.randomUUID()),
                0,
                state,
                day,
                day,
                day.plusMonths(6),
                day.plusMonths(5),
                "1469971e170c7036d2d45f84544ee2aa",
                CloseReason.ENDED,
                "The type is not known there.",
                Instant.parse("2026-12-01T07:00:00Z"),
                day.plusDays(1));
    }

    private WrittenMentorship kept(MentorshipState state) {
        return work().run(() -> written().add(in(state)));
    }

    @Test
    default void a_kept_one_comes_back_as_it_was() {
        WrittenMentorship one = in(MentorshipState.CLOSING);
        WrittenMentorship kept = work().run(() -> written().add(one));
        assertThat(kept).isEqualTo(one.withVersion(1));
        assertThat(work().run(() -> written().find(one.pair()))).contains(kept);
        assertThat(work().run(() -> written().find(new PairId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_change_counts_the_version_and_an_old_one_is_refused() {
        WrittenMentorship kept = kept(MentorshipState.RECORDED);
        assertThat(work().run(() -> written().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> written().save(kept));
    }

    @Test
    default void a_second_one_of_a_pair_is_refused() {
        WrittenMentorship kept = kept(MentorshipState.WANTED);
        refused(Problem.ALREADY_EXISTS, () -> written().add(kept));
    }

    @Test
    default void all_but_the_closed_ones_are_unsettled() {
        for (MentorshipState state : MentorshipState.values()) {
            WrittenMentorship kept = kept(state);
            assertThat(work().run(() -> Page.all(r -> written().page(r)))).contains(kept);
            assertThat(work().run(() -> Page.all(r -> written().unsettled(r))).contains(kept))
                    .as(state.name())
                    .isEqualTo(state != MentorshipState.CLOSED);
        }
    }

    @Test
    default void one_that_is_closed_later_is_settled() {
        WrittenMentorship kept = kept(MentorshipState.CLOSING);
        WrittenMentorship closed = new WrittenMentorship(
                kept.pair(),
                kept.version(),
                MentorshipState.CLOSED,
                kept.since(),
                kept.start(),
                kept.end(),
                null,
                null,
                null,
                null,
                kept.decidedAt(),
                kept.lookedOn());
        work().run(() -> written().save(closed));
        assertThat(work().run(() -> Page.all(r -> written().unsettled(r))))
                .extracting(WrittenMentorship::pair)
                .doesNotContain(kept.pair());
        assertThat(work().run(() -> written().find(kept.pair())))
                .hasValueSatisfying(found -> assertThat(found.remoteId()).isNull());
    }

    @Test
    default void one_is_removed_and_a_second_time_nothing_happens() {
        WrittenMentorship kept = kept(MentorshipState.CLOSED);
        work().run(() -> written().remove(kept.pair()));
        work().run(() -> written().remove(kept.pair()));
        assertThat(work().run(() -> written().find(kept.pair()))).isEmpty();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
