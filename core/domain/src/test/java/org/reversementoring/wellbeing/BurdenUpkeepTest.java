package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;

/** What happens between the two of a pair is evaluated from its event, without waiting for the day. */
class BurdenUpkeepTest {
    private final World world = new World();
    private final InMemoryOutbox outbox = world.pairing.outbox;
    private final OutboxRelay relay = new OutboxRelay(
            world.pairing.work,
            outbox,
            List.of(new BurdenUpkeep(world.pairing.work, world.pairing.pairs, world.evaluation)),
            List.of(),
            world.pairing.clock);

    private BurdenView burden() {
        return world.burden.read(world.mentor, world.pair);
    }

    private List<String> relayed() {
        relay.relay();
        return burden().reasons().stream().map(BurdenView.Reason::signal).toList();
    }

    private void raise(EventType type) {
        world.pairing.work.run(() -> world.pairing.events.raise(
                type, Map.of("pair", world.pair.value(), "programme", world.programme.value())));
    }

    /** Sessions held, sessions cancelled late, commitments: whatever the load counts. */
    @Test
    void a_load_that_changed_is_seen_with_its_event() {
        relay.relay();
        world.load = new Load(1000, 400, 0, 2, 4, 4);
        assertThat(burden().reasons()).isEmpty();
        raise(EventType.PAIR_FACTS_CHANGED);
        assertThat(relayed()).containsExactly("S5", "S6", "S9", "S9");
        assertThat(burden().level()).isEqualTo(BurdenLevel.OFFER);
        assertThat(world.noticesOf(world.mentor)).isEmpty();
    }

    @Test
    void an_event_that_comes_twice_has_its_effect_once() {
        world.load = new Load(1000, 0, 0, 0, 0, 0);
        raise(EventType.PAIR_FACTS_CHANGED);
        raise(EventType.PAIR_FACTS_CHANGED);
        relay.relay();
        assertThat(burden().offers()).hasSize(1);
    }

    @Test
    void a_second_pair_is_seen_in_the_first_as_soon_as_it_is_active_and_until_it_rests() {
        Actor other = world.pairing.employ("300", null);
        world.pairing.propose(world.pairing.programme, world.mentor, other, false);
        PairId second = world.pairing.pairing.mine(other).get(0).id();
        assertThat(relayed()).isEmpty();
        for (Actor member : List.of(world.mentor, other)) {
            world.pairing.pairing.accept(member, second);
            world.pairing.agreements.accept(member, second, new Agreement.Acceptance(1, 0, true));
        }
        assertThat(relayed()).containsExactly("S7");
        world.pairing.pairing.pause(other, second);
        assertThat(relayed()).isEmpty();
    }

    @Test
    @Tag("S053")
    void a_line_that_comes_up_pauses_the_pair_and_makes_an_offer() {
        world.pairing.report(world.mentor, world.mentee);
        assertThat(relayed()).containsExactly("S11");
        assertThat(world.pairing.pair(world.pair).state()).isEqualTo(PairState.PAUSED);
        assertThat(burden().offers()).hasSize(1);
        assertThat(world.support.own(world.mentor)).isEmpty();
    }

    @Test
    void a_line_that_comes_up_while_the_pair_rests_already_is_seen_too() {
        world.pairing.pairing.pause(world.mentee, world.pair);
        relay.relay();
        world.pairing.report(world.mentor, world.mentee);
        assertThat(relayed()).containsExactly("S11");
    }

    @Test
    void a_mentee_who_comes_to_report_to_the_mentor_is_told_by_no_signal() {
        world.pairing.report(world.mentee, world.mentor);
        assertThat(world.pairing.pair(world.pair).state()).isEqualTo(PairState.PAUSED);
        assertThat(relayed()).isEmpty();
    }

    /** The true reason is nobody's to know, and a line must not be named where there is none. */
    @Test
    void who_is_on_leave_or_moved_department_is_told_by_no_signal() {
        world.pairing.move(world.mentee, "Department of 100");
        assertThat(world.pairing.pair(world.pair).held()).isTrue();
        assertThat(relayed()).isEmpty();
        world.pairing.move(world.mentee, "Department of 200");
        world.pairing.leave(world.mentee, true);
        assertThat(world.pairing.pair(world.pair).held()).isTrue();
        assertThat(relayed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_event_can_be_handled_whatever_it_is_about(EventType type) {
        Event event =
                Event.of(world.pairing.ids.next(), type, world.pairing.clock.instant(), Map.of("pair", new UUID(9, 9)));
        new BurdenUpkeep(world.pairing.work, world.pairing.pairs, world.evaluation).handle(event);
        assertThat(Objects.requireNonNull(burden().level())).isEqualTo(BurdenLevel.NONE);
    }
}
