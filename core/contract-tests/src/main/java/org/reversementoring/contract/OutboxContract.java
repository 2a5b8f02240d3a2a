package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Outbox;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.spi.TraceContext;
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
    default void anEventKeepsTheTraceOfItsRequestButNotWhereThatWouldTellWhoActed() {
        TraceContext trace = TraceContext.fresh();
        List<UUID> events = new ArrayList<>();
        trace.during(() -> {
            for (EventType type : List.of(EventType.CURRICULUM_PUBLISHED, EventType.PAIR_ENDED)) {
                Event event = Event.of(UUID.randomUUID(), type, NOW, Map.of());
                work().run(() -> outbox().append(event));
                events.add(event.id());
            }
        });
        UUID untraced = appended(NOW).id();
        assertThat(work().run(() -> outbox().trace(events.get(0)))).contains(trace);
        assertThat(work().run(() -> outbox().trace(events.get(1)))).isEmpty();
        assertThat(work().run(() -> outbox().trace(untraced))).isEmpty();
        assertThat(work().run(() -> outbox().trace(UUID.randomUUID()))).isEmpty();
        events.forEach(event -> work().run(() -> outbox().done(event)));
        work().run(() -> outbox().done(untraced));
    }

    @Test
    default void whatWaitsForTooLongOrWasTriedTooOftenIsLate() {
        Instant longAgo = NOW.minusSeconds(100_000);
        long before = work().run(() -> outbox().late(Leg.INSIDE, longAgo)).count();
        Event stuck = appended(longAgo.minusSeconds(7));
        Event failing = appended(longAgo.minusSeconds(5));
        for (int i = 0; i < Outbox.MANY; i++) {
            work().run(() -> outbox().retry(failing.id(), NOW));
        }
        Event young = appended(longAgo);
        Outbox.Late late = work().run(() -> outbox().late(Leg.INSIDE, longAgo));
        assertThat(late.count()).isEqualTo(before + 2);
        assertThat(late.oldest()).isBeforeOrEqualTo(failing.at());
        List.of(stuck, failing, young).forEach(event -> work().run(() -> outbox().done(event.id())));
    }
}
