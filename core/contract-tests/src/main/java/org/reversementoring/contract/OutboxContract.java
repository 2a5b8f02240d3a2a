package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Outbox;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.spi.UnitOfWork;

/** What every outbox keeps to. */
public interface OutboxContract {
    Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    UnitOfWork work();

    Outbox outbox();

    private Event appended(Instant at) {
        Event event = Event.of(UUID.randomUUID(), EventType.PAIR_ENDED, at, Map.of("pair", UUID.randomUUID()));
        work().run(() -> outbox().append(event));
        return event;
    }

    private List<Event> due(Instant now) {
        return work().run(() -> outbox().due(Leg.INSIDE, now, 1000));
    }

    @Test
    default void anEventWaitsAsItWasUntilItIsDone() {
        Event event = appended(NOW);
        assertThat(due(NOW)).contains(event);
        work().run(() -> outbox().done(event.id()));
        assertThat(due(NOW)).doesNotContain(event);
    }

    @Test
    default void anEventOfAFailedUnitWasNeverThere() {
        Event event = Event.of(UUID.randomUUID(), EventType.PAIR_ENDED, NOW, Map.of("pair", UUID.randomUUID()));
        assertThatThrownBy(() -> work().run(() -> {
                    outbox().append(event);
                    throw new IllegalArgumentException("later step fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(due(NOW)).doesNotContain(event);
    }

    @Test
    default void aFailedEventComesBackAtItsNextTry() {
        Event event = appended(NOW);
        work().run(() -> outbox().retry(event.id(), NOW.plusSeconds(30)));
        assertThat(due(NOW.plusSeconds(29))).doesNotContain(event);
        assertThat(due(NOW.plusSeconds(30))).contains(event);
    }

    @Test
    default void anEventWaitsForThoseInsideBeforeThoseOutside() {
        Event event = appended(NOW);
        assertThat(outside(NOW)).doesNotContain(event);
        work().run(() -> outbox().forward(event.id(), NOW.plusSeconds(5)));
        assertThat(due(NOW.plusSeconds(5))).doesNotContain(event);
        assertThat(outside(NOW.plusSeconds(4))).doesNotContain(event);
        assertThat(outside(NOW.plusSeconds(5))).contains(event);
        work().run(() -> outbox().retry(event.id(), NOW.plusSeconds(30)));
        assertThat(outside(NOW.plusSeconds(30))).contains(event);
        work().run(() -> outbox().done(event.id()));
        assertThat(outside(NOW.plusSeconds(30))).doesNotContain(event);
        work().run(() -> outbox().forward(event.id(), NOW));
        assertThat(outside(NOW)).doesNotContain(event);
    }

    private List<Event> outside(Instant now) {
        return work().run(() -> outbox().due(Leg.OUTSIDE, now, 1000));
    }

    @Test
    default void whatIsDueLongestComesFirst() {
        Event older = appended(NOW.minusSeconds(2));
        Event newer = appended(NOW.minusSeconds(1));
        assertThat(due(NOW)).containsSubsequence(older, newer);
        work().run(() -> outbox().retry(older.id(), NOW));
        assertThat(due(NOW)).containsSubsequence(newer, older);
    }

    @Test
    default void noMoreComesThanIsAskedFor() {
        appended(NOW);
        appended(NOW);
        assertThat(work().run(() -> outbox().due(Leg.INSIDE, NOW, 1))).hasSize(1);
    }

    @Test
    default void whatWaitsIsCounted() {
        long before = work().run(() -> outbox().waiting());
        Event event = appended(NOW);
        assertThat(work().run(() -> outbox().waiting())).isEqualTo(before + 1);
        work().run(() -> outbox().done(event.id()));
        assertThat(work().run(() -> outbox().waiting())).isEqualTo(before);
    }
}
