package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Channel;
import org.reversementoring.event.Delivery;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.Notices;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.UnitOfWork;

/** What every store of notices keeps to. */
public interface NoticesContract {
    TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    Notices notices();

    @Test
    default void a_kept_notice_comes_back_as_it_was() {
        Notice notice = new Notice(
                new NoticeId(IDS.next()),
                0,
                new PersonId(UUID.randomUUID()),
                NOW,
                Notice.Kind.PAIR_PAUSED,
                new PairId(UUID.randomUUID()),
                false,
                Map.of(
                        Channel.MAIL, new Delivery(Delivery.State.WAITING, 2, NOW, NOW.plusSeconds(60)),
                        Channel.LMS, new Delivery(Delivery.State.DELIVERED, 0, null, null)),
                NOW.plusSeconds(60));
        Notice kept = work().run(() -> notices().add(notice));
        assertThat(kept).isEqualTo(notice.withVersion(1));
        assertThat(work().run(() -> notices().find(notice.id()))).contains(kept);
    }

    @Test
    default void a_person_reads_their_own_oldest_first() {
        PersonId person = new PersonId(UUID.randomUUID());
        Notice first = work().run(() -> notices().add(Notice.toRead(IDS.next(), person, NOW)));
        Notice second = work().run(() -> notices().add(Notice.toRead(IDS.next(), person, NOW)));
        work().run(() -> notices().add(Notice.toRead(IDS.next(), new PersonId(UUID.randomUUID()), NOW)));
        Page<Notice> page = work().run(() -> notices().page(person, new Page.Request(null, 1)));
        assertThat(page.items()).containsExactly(first);
        assertThat(work().run(() -> notices().page(person, new Page.Request(page.next(), 1)))
                        .items())
                .containsExactly(second);
    }

    @Test
    default void a_known_id_and_an_old_version_are_refused() {
        Notice kept = work().run(() -> notices().add(Notice.toRead(IDS.next(), new PersonId(UUID.randomUUID()), NOW)));
        refused(Problem.ALREADY_EXISTS, () -> notices().add(kept));
        work().run(() -> notices().save(kept));
        refused(Problem.STALE_VERSION, () -> notices().save(kept));
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    default void what_is_due_is_found_by_its_time_and_what_is_settled_is_not() {
        PersonId person = new PersonId(UUID.randomUUID());
        Notice due = work().run(() -> notices().add(Notice.toRead(IDS.next(), person, NOW)));
        Notice later = work().run(() -> notices().add(Notice.toRead(IDS.next(), person, NOW.plusSeconds(1))));
        Notice settled = work().run(() -> notices().add(settled(person)));
        assertThat(work().run(() -> Page.all(r -> notices().dueBy(NOW, r))))
                .contains(due)
                .doesNotContain(later, settled);
        assertThat(work().run(() -> notices().waiting(person))).containsExactly(due, later);
    }

    private static Notice settled(PersonId person) {
        return new Notice(
                new NoticeId(IDS.next()),
                0,
                person,
                NOW,
                Notice.Kind.SOMETHING_TO_READ,
                null,
                false,
                Map.of(Channel.MAIL, new Delivery(Delivery.State.DELIVERED, 0, null, null)),
                null);
    }

    @Test
    default void a_notice_is_walked_by_and_removed() {
        Notice kept = work().run(() -> notices().add(Notice.toRead(IDS.next(), new PersonId(UUID.randomUUID()), NOW)));
        assertThat(work().run(() -> Page.all(r -> notices().page(r)))).contains(kept);
        work().run(() -> notices().remove(kept.id()));
        work().run(() -> notices().remove(kept.id()));
        assertThat(work().run(() -> notices().find(kept.id()))).isEmpty();
    }
}
