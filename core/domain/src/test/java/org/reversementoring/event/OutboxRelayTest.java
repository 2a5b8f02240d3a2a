package org.reversementoring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.TraceContext;

class OutboxRelayTest {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryOutbox outbox = new InMemoryOutbox(work);
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long number;
    private final List<String> done = new ArrayList<>();
    private final Map<UUID, RuntimeException> failing = new HashMap<>();

    private final OutboxRelay relay = new OutboxRelay(
            work,
            outbox,
            List.of(event -> done.add("inside " + event.type())),
            List.of(event -> {
                RuntimeException failure = failing.get(event.id());
                if (failure != null) {
                    throw failure;
                }
                done.add("outside " + event.type());
            }),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private Event happens(EventType type) {
        Event event = Event.of(new UUID(0, ++number), type, now, Map.of());
        work.run(() -> outbox.append(event));
        return event;
    }

    private List<String> after(Duration time) {
        now = now.plus(time);
        done.clear();
        relay.relay();
        relay.relayOutside();
        return List.copyOf(done);
    }

    @Test
    void whoSpeaksToOthersDoesItUnderTheTraceOfTheRequestThatCausedIt() {
        TraceContext trace = TraceContext.fresh();
        trace.during(() -> {
            happens(EventType.CURRICULUM_PUBLISHED);
            happens(EventType.SUPPORT_REQUESTED);
            happens(EventType.SESSION_RELEASED_TO_CALENDAR);
        });
        List<String> seen = new ArrayList<>();
        new OutboxRelay(
                        work,
                        outbox,
                        List.of(),
                        List.of(event -> seen.add(forCall())),
                        Clock.fixed(now, ZoneOffset.UTC))
                .relay();
        new OutboxRelay(
                        work,
                        outbox,
                        List.of(),
                        List.of(event -> seen.add(forCall())),
                        Clock.fixed(now, ZoneOffset.UTC))
                .relayOutside();
        assertThat(seen).hasSize(3);
        assertThat(seen.get(0)).contains(trace.traceId()).doesNotContain(trace.spanId());
        assertThat(seen.subList(1, 3)).noneMatch(header -> header.contains(trace.traceId()));
        assertThat(TraceContext.current()).isNull();
    }

    private static String forCall() {
        return TraceContext.forCall().orElse("none");
    }

    @Test
    void thoseInsideDoTheirPartFirstAndEachDoesItOnce() {
        happens(EventType.PAIR_ENDED);
        assertThat(after(Duration.ZERO)).containsExactly("inside PAIR_ENDED", "outside PAIR_ENDED");
        assertThat(after(Duration.ofDays(1))).isEmpty();
        assertThat(work.run(outbox::waiting)).isZero();
    }

    @Test
    void anEventThatFailsHoldsUpNoOther() {
        Event refused = happens(EventType.PAIR_ENDED);
        happens(EventType.PAIR_PAUSED);
        failing.put(refused.id(), new IllegalStateException("unforeseen"));
        assertThat(after(Duration.ZERO))
                .containsExactlyInAnyOrder("inside PAIR_ENDED", "inside PAIR_PAUSED", "outside PAIR_PAUSED");
        failing.clear();
        assertThat(after(Duration.ofSeconds(29))).isEmpty();
        assertThat(after(Duration.ofSeconds(1))).containsExactly("outside PAIR_ENDED");
    }

    @Test
    void whileAnotherSystemIsDownOneEventARunIsTriedAndNothingInsideWaits() {
        Event first = happens(EventType.PAIR_ENDED);
        now = now.plusSeconds(1);
        happens(EventType.PAIR_PAUSED);
        failing.put(first.id(), new PlatformUnavailableException("down"));
        assertThat(after(Duration.ZERO)).containsExactly("inside PAIR_ENDED", "inside PAIR_PAUSED");
        assertThat(after(Duration.ofSeconds(1))).containsExactly("outside PAIR_PAUSED");
    }

    /** Speaks to one system; handed an event that it does not act on, it does nothing. */
    private final class Speaker implements EventHandler {
        private final String system;
        private final Set<EventType> types;
        private RuntimeException failure = new IllegalStateException("not set");
        private boolean fails;

        Speaker(String system, EventType... types) {
            this.system = system;
            this.types = Set.of(types);
        }

        @Override
        public boolean concerns(EventType type) {
            return types.contains(type);
        }

        @Override
        public void handle(Event event) {
            done.add((fails ? "tried " : "") + system + " " + event.type());
            if (fails) {
                throw failure;
            }
        }

        void fail(RuntimeException with) {
            failure = with;
            fails = true;
        }

        void mend() {
            fails = false;
        }
    }

    private final Speaker signOn = new Speaker("sign-on", EventType.PERSON_LEFT);
    private final Speaker courses = new Speaker("courses", EventType.PERSON_LEFT, EventType.PAIR_ENDED);
    private final OutboxRelay toBoth = new OutboxRelay(
            work, outbox, List.of(), List.of(signOn, courses), ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private List<String> toBothAfter(Duration time) {
        now = now.plus(time);
        done.clear();
        toBoth.relay();
        toBoth.relayOutside();
        return List.copyOf(done);
    }

    @Test
    void aSystemThatIsDownIsTriedOnceARunAndKeepsNoOtherFromItsWork() {
        happens(EventType.PERSON_LEFT);
        now = now.plusSeconds(1);
        happens(EventType.PERSON_LEFT);
        now = now.plusSeconds(1);
        happens(EventType.PAIR_ENDED);
        signOn.fail(new PlatformUnavailableException("down"));
        assertThat(toBothAfter(Duration.ZERO))
                .containsExactly(
                        "tried sign-on PERSON_LEFT",
                        "courses PERSON_LEFT",
                        "courses PERSON_LEFT",
                        "courses PAIR_ENDED");
        signOn.mend();
        assertThat(toBothAfter(Duration.ofSeconds(29))).isEmpty();
        assertThat(toBothAfter(Duration.ofSeconds(3)))
                .filteredOn(text -> text.startsWith("sign-on"))
                .hasSize(2);
        assertThat(work.run(outbox::waiting)).isZero();
    }

    @Test
    void anEventOfWhichNobodyWhoIsDownHasAnythingToDoIsDone() {
        happens(EventType.PERSON_LEFT);
        now = now.plusSeconds(1);
        happens(EventType.PAIR_ENDED);
        signOn.fail(new PlatformUnavailableException("down"));
        toBothAfter(Duration.ZERO);
        assertThat(work.run(outbox::waiting)).isEqualTo(1);
    }

    @Test
    void withEverySystemDownTheRunIsOver() {
        happens(EventType.PERSON_LEFT);
        now = now.plusSeconds(1);
        happens(EventType.PAIR_ENDED);
        signOn.fail(new PlatformUnavailableException("down"));
        courses.fail(new PlatformUnavailableException("down"));
        assertThat(toBothAfter(Duration.ZERO))
                .containsExactly("tried sign-on PERSON_LEFT", "tried courses PERSON_LEFT");
    }

    @Test
    void whatOneCannotDoWithAnEventTheNextDoesAllTheSame() {
        happens(EventType.PERSON_LEFT);
        signOn.fail(new IllegalStateException("unforeseen"));
        assertThat(toBothAfter(Duration.ZERO)).containsExactly("tried sign-on PERSON_LEFT", "courses PERSON_LEFT");
        assertThat(work.run(outbox::waiting)).isEqualTo(1);
    }

    @Test
    void theOlderAnEventTheLongerItWaitsAndAnHourAtMost() {
        Event event = happens(EventType.PAIR_ENDED);
        failing.put(event.id(), new IllegalStateException("unforeseen"));
        after(Duration.ofMinutes(10));
        assertThat(isDueAfter(event, Duration.ofMinutes(10))).isTrue();
        after(Duration.ofMinutes(10));
        assertThat(isDueAfter(event, Duration.ofMinutes(20))).isTrue();
        after(Duration.ofDays(1));
        assertThat(isDueAfter(event, Duration.ofHours(1))).isTrue();
    }

    @Test
    void whoAsksToBeLeftAloneIsButForNoMoreThanAnHour() {
        Map<Duration, Duration> waits = Map.of(
                Duration.ofMinutes(5), Duration.ofMinutes(5),
                Duration.ofSeconds(1), Duration.ofSeconds(30),
                Duration.ofDays(1), Duration.ofHours(1));
        waits.forEach((asked, waited) -> {
            Event busy = happens(EventType.PAIR_ENDED);
            failing.put(busy.id(), new PlatformUnavailableException("busy", asked));
            after(Duration.ZERO);
            assertThat(isDueAfter(busy, waited)).isTrue();
            work.run(() -> outbox.done(busy.id()));
        });
    }

    /** At this time from now, and not before. */
    private boolean isDueAfter(Event event, Duration time) {
        return !due(now.plus(time).minusMillis(1)).contains(event)
                && due(now.plus(time)).contains(event);
    }

    private List<Event> due(Instant at) {
        return work.run(() -> outbox.due(Outbox.Leg.OUTSIDE, at, 9));
    }
}
