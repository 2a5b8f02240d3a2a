package org.reversementoring.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairingWorld;

/** Somebody who takes part moves to another country. */
class MovedAbroadTest {
    private final PairingWorld world = new PairingWorld();
    private final MovedAbroad handler = new MovedAbroad(
            world.work, world.programmes, world.participants, world.people, world.notices, world.events);

    private Event moves(String country) {
        world.country(world.mentor, country);
        Event event = Event.of(
                world.ids.next(),
                EventType.PERSON_MOVED,
                world.clock.instant(),
                Map.of("person", PairingWorld.uuid(world.mentor)));
        handler.handle(event);
        return event;
    }

    @Test
    void who_takes_part_is_told_and_the_gate_is_looked_at_while_the_pair_goes_on() {
        PairId pair = world.activate();
        handler.handle(moves("FR"));
        assertThat(world.notices(world.mentor)).containsExactly(Notice.Kind.COUNTRY_NOT_COVERED);
        assertThat(world.notices(world.mentee)).isEmpty();
        assertThat(world.happened()).containsOnlyOnce(EventType.GATE_FACTS_CHANGED);
        assertThat(world.pair(pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void a_country_of_the_list_and_somebody_who_takes_no_part_are_nothing_to_tell_of() {
        moves("FR");
        world.activate();
        moves("BR");
        assertThat(world.notices(world.mentor)).isEmpty();
        assertThat(world.happened()).doesNotContain(EventType.GATE_FACTS_CHANGED);
    }
}
