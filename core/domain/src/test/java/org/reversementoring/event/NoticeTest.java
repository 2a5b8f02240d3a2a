package org.reversementoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

class NoticeTest {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private final PairingWorld world = new PairingWorld();
    private final InMemoryNotices notices = new InMemoryNotices(world.work);
    private final PairNotices batch = batchOf(world, notices);
    private final NoticeService service = new NoticeService(world.work, notices, world.policy, world.standings);

    private static PairNotices batchOf(PairingWorld world, Notices notices) {
        return new PairNotices(
                world.work, world.pairs, notices, world.policy, world.standings, world.ids, SEVEN, world.clock);
    }

    private List<Notice> read(Actor actor) {
        return service.list(actor, Page.Request.FIRST).items();
    }

    private List<Notice.Kind> kinds(Actor actor) {
        return read(actor).stream().map(Notice::kind).toList();
    }

    private Notice last() {
        List<Notice> all = read(world.mentor);
        return all.get(all.size() - 1);
    }

    private void nextDay() {
        world.pass(Duration.ofDays(1));
        batch.tell(Actor.SYSTEM);
    }

    @Test
    void both_members_hear_of_each_day_s_last_state_in_the_same_words() {
        PairId pair = world.propose();
        nextDay();
        for (Actor member : List.of(world.mentor, world.mentee)) {
            world.pairing.accept(member, pair);
            world.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        nextDay();
        world.pairing.pause(world.mentor, pair);
        world.pairing.explain(world.mentor, pair, new PrivateText("canary cause"));
        nextDay();
        world.pairing.resume(world.mentor, pair);
        nextDay();
        world.pairing.end(world.mentee, pair);
        nextDay();
        assertThat(kinds(world.mentor))
                .containsExactly(
                        Notice.Kind.PAIR_PROPOSED,
                        Notice.Kind.PAIR_ACTIVATED,
                        Notice.Kind.PAIR_PAUSED,
                        Notice.Kind.PAIR_RESUMED,
                        Notice.Kind.PAIR_ENDED)
                .isEqualTo(kinds(world.mentee));
        assertThat(kinds(world.manager)).isEmpty();
    }

    @Test
    @Tag("S104")
    void whoever_pauses_and_why_the_notice_is_the_same() {
        PairId pair = world.activate();
        world.pairing.pause(world.mentor, pair);
        world.pairing.explain(world.mentor, pair, new PrivateText("canary cause"));
        nextDay();
        PairingWorld other = new PairingWorld();
        PairId second = other.activate();
        other.pass(Duration.ofHours(3));
        other.pairing.pause(other.mentee, second);
        InMemoryNotices kept = new InMemoryNotices(other.work);
        other.pass(Duration.ofHours(30));
        batchOf(other, kept).tell(Actor.SYSTEM);
        Notice byMentee = other.work.run(() -> kept.page(PairingWorld.id(other.mentor), Page.Request.FIRST)
                .items()
                .get(0));
        Notice byMentor = last();
        assertThat(Notice.ofPair(byMentor.id().value(), byMentor.person(), byMentee.at(), byMentee.kind(), pair)
                        .withVersion(1))
                .isEqualTo(byMentor);
    }

    @Test
    void nothing_is_told_at_the_moment_of_an_act_but_at_the_next_batch() {
        world.propose();
        batch.tell(Actor.SYSTEM);
        world.pass(Duration.between(PairingWorld.START, Instant.parse("2026-03-03T06:59:59Z")));
        batch.tell(Actor.SYSTEM);
        assertThat(kinds(world.mentor)).isEmpty();
        world.pass(Duration.ofSeconds(1));
        batch.tell(Actor.SYSTEM);
        assertThat(last().at()).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
    }

    @Test
    void a_pause_that_is_taken_back_before_the_batch_is_never_told() {
        PairId pair = world.activate();
        nextDay();
        world.pairing.pause(world.mentor, pair);
        world.pass(Duration.ofHours(3));
        world.pairing.resume(world.mentor, pair);
        nextDay();
        assertThat(kinds(world.mentee)).containsExactly(Notice.Kind.PAIR_ACTIVATED);
    }

    @Test
    void a_batch_that_runs_late_or_again_tells_the_same_and_nothing_that_began_since() {
        PairId pair = world.propose();
        world.pass(Duration.ofDays(1));
        assertThat(batch.tell(Actor.SYSTEM)).isEqualTo(1);
        Notice first = last();
        world.pairing.decline(world.mentee, pair);
        assertThat(batch.tell(Actor.SYSTEM)).isZero();
        assertThat(read(world.mentor)).containsExactly(first);
        nextDay();
        assertThat(kinds(world.mentor)).containsExactly(Notice.Kind.PAIR_PROPOSED, Notice.Kind.PAIR_ENDED);
    }

    @Test
    void neither_the_notice_s_time_nor_its_id_tells_when_it_happened() {
        PairId pair = world.activate();
        world.pass(Duration.ofDays(10));
        batch.tell(Actor.SYSTEM);
        world.pass(Duration.ofHours(5));
        Instant act = world.clock.instant();
        world.pairing.end(world.mentee, pair);
        nextDay();
        Notice told = last();
        assertThat(told.kind()).isEqualTo(Notice.Kind.PAIR_ENDED);
        assertThat(told.at()).isNotEqualTo(act);
        Instant inId = Instant.ofEpochMilli(told.id().value().getMostSignificantBits() >>> 16);
        assertThat(inId).isEqualTo(world.clock.instant());
    }

    @Test
    void the_batch_is_the_product_s_own() {
        for (Actor actor : List.of(world.mentor, world.manager)) {
            assertThatThrownBy(() -> batch.tell(actor)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_notice_is_marked_as_read_by_its_person_alone() {
        world.propose();
        nextDay();
        Notice notice = last();
        for (Actor other : List.of(world.mentee, world.manager)) {
            for (NoticeId id : List.of(notice.id(), new NoticeId(UUID.randomUUID()))) {
                assertThatThrownBy(() -> service.markRead(other, id))
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
            }
        }
        assertThat(service.markRead(world.mentor, notice.id()).read()).isTrue();
        assertThat(service.markRead(world.mentor, notice.id()).version()).isEqualTo(2);
    }
}
