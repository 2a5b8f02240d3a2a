package org.reversementoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

class NoticeTest {
    private final PairingWorld world = new PairingWorld();
    private final InMemoryNotices notices = new InMemoryNotices(world.work);
    private final PairNotices handler = new PairNotices(world.pairs, notices);
    private final OutboxRelay relay = new OutboxRelay(world.work, world.outbox, List.of(handler), world.clock);
    private final NoticeService service = new NoticeService(world.work, notices, world.policy, world.standings);

    private List<Notice.Kind> kinds(Actor actor) {
        return service.list(actor, Page.Request.FIRST).items().stream()
                .map(Notice::kind)
                .toList();
    }

    @Test
    void both_members_hear_of_each_step_of_their_pair_in_the_same_words() {
        PairId pair = world.activate();
        world.pairing.pause(world.mentor, pair);
        world.pairing.explain(world.mentor, pair, new PrivateText("canary cause"));
        world.pairing.resume(world.mentor, pair);
        world.pairing.end(world.mentee, pair);
        relay.relay();
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
        relay.relay();
        Notice byMentor = last();
        PairingWorld other = new PairingWorld();
        PairId second = other.activate();
        other.pairing.pause(other.mentee, second);
        InMemoryNotices kept = new InMemoryNotices(other.work);
        new OutboxRelay(other.work, other.outbox, List.of(new PairNotices(other.pairs, kept)), other.clock).relay();
        List<Notice> all = other.work.run(() ->
                kept.page(PairingWorld.id(other.mentor), Page.Request.FIRST).items());
        Notice byMentee = all.get(all.size() - 1);
        assertThat(new Notice(byMentee.id(), 1, byMentor.person(), byMentee.at(), byMentee.kind(), pair, false))
                .isEqualTo(new Notice(
                        byMentee.id(), 1, byMentor.person(), byMentor.at(), byMentor.kind(), byMentor.pair(), false));
    }

    private Notice last() {
        List<Notice> all = service.list(world.mentor, Page.Request.FIRST).items();
        return all.get(all.size() - 1);
    }

    @Test
    void an_event_that_is_seen_twice_tells_once() {
        PairId pair = world.propose();
        Event event = world.work.run(() -> world.outbox.due(world.clock.instant(), 100)).stream()
                .filter(e -> e.type() == EventType.PAIR_PROPOSED)
                .findFirst()
                .orElseThrow();
        world.work.run(() -> handler.handle(event));
        world.work.run(() -> handler.handle(event));
        assertThat(kinds(world.mentor)).hasSize(1);
        assertThat(last().pair()).isEqualTo(pair);
    }

    @Test
    void a_notice_is_marked_as_read_by_its_person_alone() {
        world.propose();
        relay.relay();
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
