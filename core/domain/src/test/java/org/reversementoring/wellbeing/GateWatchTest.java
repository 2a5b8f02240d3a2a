package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.inmemory.InMemoryGateFindings;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.GateWatch;
import org.reversementoring.spi.Page;

class GateWatchTest {
    private static final Logger LOG = Logger.getLogger(GateWatch.class.getName());

    private final World world = new World();
    private final GateWatch watch = new GateWatch(
            world.pairing.work,
            world.pairing.programmes,
            new ReachableChain(
                    new SupportGate(world.catalogue, world.pairing.clock),
                    world.pairing.work,
                    world.pairing.people,
                    world.suspensions),
            new InMemoryGateFindings(world.pairing.work),
            world.notices,
            world.pairing.policy,
            world.pairing.standings,
            world.pairing.ids,
            world.pairing.clock);
    private final List<LogRecord> alarms = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord alarm) {
            alarms.add(alarm);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
        world.pairing.work.run(() -> Page.all(world.pairing.programmes::page).stream()
                .filter(p -> p.isOpen() && !p.id().equals(world.programme))
                .forEach(p -> world.pairing.programmes.save(p.closed(world.pairing.clock.instant()))));
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listening);
    }

    private void lose(String... keys) {
        world.pairing.work.run(() -> List.of(keys).forEach(key -> world.resources.remove(new ResourceKey(key))));
        world.catalogue.refresh();
    }

    private void bringBack(String key) {
        world.pairing.work.run(() -> InventedHelp.catalogue().stream()
                .filter(r -> r.key().value().equals(key))
                .forEach(world.resources::add));
        world.catalogue.refresh();
    }

    /** How often the operator was alarmed for the programme in one night. */
    private long aNightLater() {
        world.pairing.pass(Duration.ofDays(1));
        alarms.clear();
        watch.lookAtAll(Actor.SYSTEM);
        return alarms.stream()
                .filter(alarm ->
                        alarm.getMessage().contains(world.programme.value().toString()))
                .count();
    }

    private long told() {
        return world.noticesOf(world.manager).stream()
                .filter(n -> n.kind() == Notice.Kind.SOMETHING_TO_READ)
                .count();
    }

    @Test
    @Tag("S101")
    void the_operator_is_alarmed_each_night_and_the_managers_are_told_once_of_each_new_failure() {
        assertThat(aNightLater()).isZero();
        long before = told();
        lose("crisis-de");
        assertThat(aNightLater()).isOne();
        assertThat(told() - before).isOne();
        assertThat(alarms).anySatisfy(alarm -> {
            assertThat(alarm.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(alarm.getMessage())
                    .contains(world.programme.value().toString(), "DE/de", "crisis line")
                    .doesNotContain(World.id(world.manager).value().toString());
        });
        assertThat(aNightLater()).isOne();
        assertThat(told() - before).isOne();
        lose("counselling-berlin", "counselling-de", "eap-de-counts");
        assertThat(aNightLater()).isOne();
        assertThat(told() - before).isEqualTo(2);
        bringBack("counselling-de");
        assertThat(aNightLater()).isOne();
        assertThat(told() - before).as("less is lacking than before").isEqualTo(2);
        bringBack("crisis-de");
        assertThat(aNightLater()).isZero();
        lose("crisis-de");
        assertThat(aNightLater()).isOne();
        assertThat(told() - before).as("it is a new failure").isEqualTo(3);
    }

    @Test
    void it_looks_again_when_somebody_opts_in() {
        aNightLater();
        long before = told();
        lose("crisis-de");
        watch.handle(new Event(
                UUID.randomUUID(),
                EventType.OPTED_IN,
                world.pairing.clock.instant(),
                new TreeMap<>(Map.of("programme", world.programme.value()))));
        assertThat(told() - before).isOne();
    }

    @Test
    void help_cases_and_pairs_that_are_there_go_on() {
        lose("crisis-de");
        assertThat(aNightLater()).isOne();
        assertThat(world.pairing.pair(world.pair).state()).isEqualTo(PairState.ACTIVE);
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Asked.Urgency.URGENT, "words"));
        assertThat(answer.supportCase()).isNotNull();
        assertThat(answer.resources()).isNotEmpty();
    }

    @Test
    void only_the_product_itself_looks() {
        assertRefused(Problem.NOT_FOUND, () -> watch.lookAtAll(world.mentor));
        assertThat(world.noticesOf(world.manager)).isEmpty();
    }
}
