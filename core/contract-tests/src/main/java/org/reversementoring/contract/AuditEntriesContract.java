package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Role;
import org.reversementoring.audit.AuditEntries;
import org.reversementoring.audit.AuditEntries.Filter;
import org.reversementoring.audit.AuditEntries.Kept;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.AuditHead;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.UnitOfWork;

/** What every store of the audit log keeps to. The store is empty before each test. */
public interface AuditEntriesContract {
    TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    String MARK = "e".repeat(64);

    UnitOfWork work();

    AuditEntries entries();

    @Test
    default void an_entry_comes_back_as_it_was() {
        AuditEntry full = entry(NOW, Outcome.ALLOWED, "a", List.of("b", "c"), "r");
        AuditEntry bare = entry(NOW, Outcome.HIDDEN, "a", List.of(), null);
        add(full, bare);
        assertThat(waiting())
                .containsExactly(new Kept(full.id(), full, MARK, null), new Kept(bare.id(), bare, MARK, null));
    }

    @Test
    default void a_linked_entry_waits_no_more_and_stands_in_the_chain() {
        AuditEntry first = entry(NOW, Outcome.ALLOWED, "a", List.of(), null);
        AuditEntry second = entry(NOW, Outcome.ALLOWED, "a", List.of(), null);
        add(first, second);
        link(second, 1);
        assertThat(waiting()).extracting(Kept::id).containsExactly(first.id());
        link(first, 2);
        assertThat(waiting()).isEmpty();
        assertThat(work().run(() -> entries().chain(0, 10)))
                .extracting(Kept::entry)
                .containsExactly(second, first);
        assertThat(work().run(() -> entries().chain(1, 10)))
                .extracting(Kept::link)
                .containsExactly(point(2));
        assertThat(work().run(() -> entries().chain(0, 1))).hasSize(1);
    }

    @Test
    default void waiting_entries_can_be_walked_through() {
        AuditEntry first = entry(NOW, Outcome.ALLOWED, "a", List.of(), null);
        AuditEntry second = entry(NOW, Outcome.ALLOWED, "a", List.of(), null);
        add(first, second);
        assertThat(work().run(() -> entries().waiting(null, 1)))
                .extracting(Kept::id)
                .containsExactly(first.id());
        assertThat(work().run(() -> entries().waiting(first.id(), 1)))
                .extracting(Kept::id)
                .containsExactly(second.id());
    }

    @Test
    default void a_unit_that_is_undone_leaves_no_entry() {
        assertThatThrownBy(() -> work().run(() -> {
                    entries().add(entry(NOW, Outcome.ALLOWED, "a", List.of(), null), MARK);
                    throw RefusedException.notAllowed();
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    default void what_is_to_be_done_after_a_unit_was_undone_is_kept() {
        AuditEntry entry = entry(NOW, Outcome.REFUSED, "a", List.of(), null);
        assertThatThrownBy(() -> work().run(() -> {
                    work().ifUndone(() -> entries().add(entry, MARK));
                    work().run(() -> {
                        throw RefusedException.notAllowed();
                    });
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(waiting()).extracting(Kept::id).containsExactly(entry.id());
        work().run(() -> work().ifUndone(() -> entries().add(entry, MARK)));
        assertThat(waiting()).hasSize(1);
        assertThatThrownBy(() -> work().ifUndone(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void the_head_is_kept_and_an_old_one_is_refused() {
        assertThat(head()).isEqualTo(AuditHead.NONE);
        AuditHead first = new AuditHead(0, ChainPoint.START, point(3), "m1");
        work().run(() -> entries().saveHead(first));
        assertThat(head()).isEqualTo(first.withVersion(1));
        AuditHead second = new AuditHead(1, point(1), point(4), "m2");
        work().run(() -> entries().saveHead(second));
        assertThat(head()).isEqualTo(second.withVersion(2));
        assertThatThrownBy(() -> work().run(() -> entries().saveHead(second)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION));
    }

    @Test
    default void old_entries_are_forgotten_and_waiting_ones_stay() {
        AuditEntry old = entry(NOW.minus(Duration.ofDays(2)), Outcome.ALLOWED, "a", List.of(), null);
        AuditEntry young = entry(NOW, Outcome.ALLOWED, "a", List.of(), null);
        AuditEntry waiting = entry(NOW.minus(Duration.ofDays(3)), Outcome.ALLOWED, "a", List.of(), null);
        add(old, young, waiting);
        link(old, 1);
        link(young, 2);
        assertThat(firstSince(NOW.minus(Duration.ofDays(1)))).isEqualTo(point(2));
        assertThat(firstSince(NOW)).isEqualTo(point(2));
        assertThat(work().run(() -> entries().firstSince(NOW.plusSeconds(1)))).isNull();
        assertThat(work().run(() -> entries().forgetThrough(1))).isEqualTo(1);
        assertThat(work().run(() -> entries().chain(0, 10)))
                .extracting(Kept::id)
                .containsExactly(young.id());
        assertThat(waiting()).extracting(Kept::id).containsExactly(waiting.id());
    }

    @Test
    default void whoever_acted_or_is_concerned_finds_the_entry_newest_first() {
        AuditEntry acted = entry(NOW, Outcome.ALLOWED, "me-1", List.of("x"), null);
        AuditEntry first = entry(NOW, Outcome.ALLOWED, "x", List.of("me-2", "y"), null);
        AuditEntry second = entry(NOW, Outcome.REFUSED, "x", List.of("a", "me-2"), null);
        AuditEntry none = entry(NOW, Outcome.ALLOWED, "x", List.of("y", "z"), "me-1");
        add(acted, first, second, none);
        Set<String> me = Set.of("me-1", "me-2");
        Page<AuditEntry> page = work().run(() -> entries().concerning(me, new Page.Request(null, 2)));
        assertThat(page.items()).containsExactly(second, first);
        assertThat(work().run(() -> entries().concerning(me, new Page.Request(page.next(), 2))))
                .isEqualTo(new Page<>(List.of(acted), null));
    }

    @Test
    default void an_auditor_asks_by_time_and_outcome() {
        AuditEntry early = entry(NOW.minusSeconds(1), Outcome.ALLOWED, "a", List.of(), null);
        AuditEntry refused = entry(NOW, Outcome.REFUSED, "a", List.of(), null);
        AuditEntry late = entry(NOW.plusSeconds(1), Outcome.ALLOWED, "a", List.of(), null);
        add(early, refused, late);
        assertThat(found(Filter.NONE)).containsExactly(late, refused, early);
        assertThat(found(new Filter(NOW, NOW.plusSeconds(1), null))).containsExactly(refused);
        assertThat(found(new Filter(null, null, Outcome.ALLOWED))).containsExactly(late, early);
        Page<AuditEntry> page = work().run(() -> entries().page(Filter.NONE, new Page.Request(null, 2)));
        assertThat(work().run(() -> entries().page(Filter.NONE, new Page.Request(page.next(), 2)))
                        .items())
                .containsExactly(early);
    }

    private List<AuditEntry> found(Filter filter) {
        return work().run(() -> entries().page(filter, Page.Request.FIRST)).items();
    }

    private @Nullable ChainPoint firstSince(Instant limit) {
        Kept first = work().run(() -> entries().firstSince(limit));
        return first == null ? null : first.link();
    }

    private AuditHead head() {
        return work().run(entries()::head);
    }

    private List<Kept> waiting() {
        return work().run(() -> entries().waiting(null, 100));
    }

    private void add(AuditEntry... all) {
        work().run(() -> List.of(all).forEach(entry -> entries().add(entry, MARK)));
    }

    private void link(AuditEntry entry, long seq) {
        work().run(() -> entries().link(entry.id(), point(seq)));
    }

    private static ChainPoint point(long seq) {
        return new ChainPoint(seq, Long.toString(seq).repeat(64));
    }

    private static AuditEntry entry(
            Instant at, Outcome outcome, String actor, List<String> people, @Nullable String record) {
        UUID id = IDS.next();
        return new AuditEntry(
                id,
                at,
                List.of("READ_PAIR_TEXTS", "READ_SESSION"),
                Set.of(DataItem.D09, DataItem.D11),
                Way.READ,
                outcome,
                Set.of(Role.MENTOR),
                actor,
                people,
                record);
    }
}
