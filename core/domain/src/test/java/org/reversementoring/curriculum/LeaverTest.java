package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.curriculum.TrainingWorld.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.pairing.Release;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Side;

/** Somebody leaves the company: what becomes of their courses and their pair's group on the learning platform. */
class LeaverTest {
    private final TrainingWorld world = new TrainingWorld();
    private PairId pair;

    @BeforeEach
    void active() {
        world.publish();
        pair = world.base.activate();
        world.relay();
        for (Actor member : List.of(world.base.mentor, world.base.mentee)) {
            world.base.releases.write(member, pair, Set.of(Release.CALENDAR));
        }
        world.planned(pair, Duration.ofDays(3));
        world.relay();
        assertThat(world.platform.enrolled(world.key("mentor"))).contains(number(world.base.mentor));
        assertThat(world.platform.members(world.key("programme"), pair))
                .contains(number(world.base.mentor), number(world.base.mentee));
    }

    private void leaves() {
        world.base.depart(world.base.mentor);
        world.base.work.run(() -> world.base.events.raise(
                EventType.PERSON_LEFT,
                Map.of("person", PairingWorld.id(world.base.mentor).value())));
    }

    private void assertGone() {
        for (String course : new String[] {"mentor", "programme"}) {
            assertThat(world.platform.enrolled(world.key(course))).doesNotContain(number(world.base.mentor));
        }
        assertThat(world.platform.members(world.key("programme"), pair)).isEmpty();
        assertThat(world.platform.enrolled(world.key("mentee")))
                .as("the other goes on learning")
                .contains(number(world.base.mentee));
        assertThat(world.base.pair(pair).state()).isEqualTo(PairState.ENDED);
        assertThat(world.base.work.run(() -> world.base.participants.ofPerson(PairingWorld.id(world.base.mentor))))
                .allMatch(p -> p.state() == ParticipantState.WITHDRAWN);
        assertThat(world.status(world.base.mentor, Side.MENTOR)).isNotEqualTo(TrainingStatus.COMPLETED);
    }

    @Test
    void a_leavers_courses_and_the_group_of_their_pair_are_cleaned() {
        leaves();
        world.relay();
        world.relay();
        assertGone();
    }

    @Test
    void an_outage_of_the_platform_delays_it_and_loses_nothing() {
        world.platform.isDown(true);
        leaves();
        world.relay();
        assertThat(world.base.pair(pair).state()).isEqualTo(PairState.ENDED);
        assertThat(world.platform.enrolled(world.key("mentor"))).contains(number(world.base.mentor));
        world.platform.isDown(false);
        world.relay();
        world.sync.refreshAll();
        assertGone();
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_more() {
        leaves();
        world.relay();
        world.relay();
        long waiting = world.base.work.run(world.base.outbox::waiting);
        Event again = Event.of(
                world.base.ids.next(),
                EventType.PERSON_LEFT,
                world.base.clock.instant(),
                Map.of("person", PairingWorld.id(world.base.mentor).value()));
        world.base.upkeep.handle(again);
        assertThat(world.base.work.run(world.base.outbox::waiting)).isEqualTo(waiting);
        assertGone();
    }

    @Test
    void a_closed_programme_lets_its_leaver_go_too() {
        world.close();
        leaves();
        world.relay();
        world.relay();
        assertThat(world.platform.enrolled(world.key("mentor"))).doesNotContain(number(world.base.mentor));
    }
}
