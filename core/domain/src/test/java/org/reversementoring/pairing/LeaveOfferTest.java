package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.participation.Side;

/** A leave lets the pair rest, and the member on leave alone may say otherwise. */
class LeaveOfferTest {
    private final PairingWorld world = new PairingWorld();

    private PairState state(PairId pair) {
        return world.pair(pair).state();
    }

    @Test
    void the_member_on_leave_alone_is_told_that_going_on_is_theirs_to_say() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        assertThat(world.notices(world.mentor)).contains(Notice.Kind.PAUSE_OFFERED);
        assertThat(world.notices(world.mentee)).doesNotContain(Notice.Kind.PAUSE_OFFERED);
    }

    @Test
    void one_call_lets_the_pair_go_on_during_the_leave() {
        for (Side side : Side.values()) {
            PairingWorld w = new PairingWorld();
            Actor onLeave = side == Side.MENTOR ? w.mentor : w.mentee;
            PairId pair = w.activate();
            w.leave(onLeave, true);
            PairView seen = w.pairing.resume(onLeave, pair);
            assertThat(seen.state()).isEqualTo(PairState.ACTIVE);
            assertThat(seen.own()).isNotNull();
            assertThat(seen.own().goesOn()).isTrue();
            w.holds.everywhere(Actor.SYSTEM);
            assertThat(w.pair(pair).state()).isEqualTo(PairState.ACTIVE);
        }
    }

    @Test
    void the_other_member_cannot_lift_the_pause_and_reads_nothing_of_the_word_to_go_on() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        assertThat(world.pairing.resume(world.mentee, pair).state()).isEqualTo(PairState.PAUSED);
        world.pairing.resume(world.mentor, pair);
        assertThat(world.pairing.read(world.mentee, pair).own().goesOn()).isFalse();
    }

    @Test
    void the_word_to_go_on_ends_with_the_leave_and_the_next_leave_rests_again() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        world.pairing.resume(world.mentor, pair);
        world.leave(world.mentor, false);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        assertThat(world.pair(pair).mentorSide().goesOn()).isFalse();
        assertThat(world.notices(world.mentor))
                .as("nothing tells of the leave any more")
                .doesNotContain(Notice.Kind.PAUSE_OFFERED);
        world.leave(world.mentor, true);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
    }

    @Test
    void a_leave_that_follows_at_once_is_a_leave_of_its_own() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        world.pairing.resume(world.mentor, pair);
        Event ended = world.happen(EventType.LEAVE_ENDED, world.mentor);
        assertThat(ended).isNotNull();
        assertThat(state(pair)).as("the directory shows the next leave already").isEqualTo(PairState.PAUSED);
    }

    @Test
    void a_member_on_leave_who_let_the_pair_go_on_may_pause_it_again() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        world.pairing.resume(world.mentor, pair);
        world.pairing.pause(world.mentor, pair);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        world.leave(world.mentor, false);
        assertThat(state(pair)).as("the member's own wish outlasts the leave").isEqualTo(PairState.PAUSED);
        world.pairing.resume(world.mentor, pair);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void going_on_takes_both_where_both_are_on_leave() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        world.leave(world.mentee, true);
        assertThat(world.pairing.resume(world.mentor, pair).state()).isEqualTo(PairState.PAUSED);
        assertThat(world.pairing.resume(world.mentee, pair).state()).isEqualTo(PairState.ACTIVE);
        world.leave(world.mentor, false);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void the_word_to_go_on_lifts_no_other_reason_to_rest() {
        PairId pair = world.activate();
        world.leave(world.mentor, true);
        world.report(world.mentor, world.mentee);
        assertThat(world.pairing.resume(world.mentor, pair).state()).isEqualTo(PairState.PAUSED);
        world.report(world.mentor, null);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void a_leave_that_is_told_twice_leaves_the_same_state_and_one_notice() {
        PairId pair = world.activate();
        Event started = world.leave(world.mentor, true);
        Pair once = world.pair(pair);
        world.handle(started);
        assertThat(world.pair(pair)).isEqualTo(once);
        assertThat(world.notices(world.mentor)).containsOnlyOnce(Notice.Kind.PAUSE_OFFERED);
        Event ended = world.leave(world.mentor, false);
        Pair after = world.pair(pair);
        world.handle(ended);
        assertThat(world.pair(pair)).isEqualTo(after);
    }

    @Test
    void a_proposal_waits_and_nobody_is_offered_anything() {
        PairId pair = world.propose();
        world.leave(world.mentor, true);
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        assertThat(world.notices(world.mentor)).doesNotContain(Notice.Kind.PAUSE_OFFERED);
    }

    @Test
    void a_pair_that_begins_during_a_leave_rests() {
        PairId pair = world.propose();
        world.leave(world.mentor, true);
        for (Actor member : new Actor[] {world.mentor, world.mentee}) {
            world.pairing.accept(member, pair);
            world.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        world.relay();
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        assertThat(world.pairing.resume(world.mentor, pair).state()).isEqualTo(PairState.ACTIVE);
    }

    enum Rest {
        LEAVE(w -> w.leave(w.mentor, true)),
        WISH(w -> w.pairing.pause(w.mentor, w.pairing.mine(w.mentor).get(0).id())),
        LINE(w -> w.report(w.mentor, w.mentee));

        private final Consumer<PairingWorld> begins;

        Rest(Consumer<PairingWorld> begins) {
            this.begins = begins;
        }
    }

    @ParameterizedTest
    @EnumSource(Rest.class)
    void the_other_member_reads_and_is_told_the_same_whatever_it_is(Rest rest) {
        PairId pair = world.activate();
        rest.begins.accept(world);
        PairView seen = world.pairing.read(world.mentee, pair);
        assertThat(seen.state()).isEqualTo(PairState.PAUSED);
        assertThat(seen.own().paused()).isFalse();
        assertThat(seen.own().goesOn()).isFalse();
        assertThat(world.pairing.resume(world.mentee, pair)).isEqualTo(seen);
        assertThat(world.notices(world.mentee)).isEmpty();
    }
}
