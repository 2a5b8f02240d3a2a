package org.reversementoring.pairing;

import java.time.Clock;
import java.util.Map;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;

/** Keeps changed pairs and raises the one event that fits the change of state. Runs inside a unit of work. */
public final class PairTransitions {
    private final Pairs pairs;
    private final Events events;
    private final Clock clock;

    public PairTransitions(Pairs pairs, Events events, Clock clock) {
        this.pairs = pairs;
        this.events = events;
        this.clock = clock;
    }

    public Pair propose(Pair pair) {
        Pair kept = pairs.add(pair);
        raise(EventType.PAIR_PROPOSED, kept);
        return kept;
    }

    /** Ends the pair, whatever the cause; a pair that has ended stays as it is. */
    public Pair end(Pair pair) {
        return pair.state() == PairState.ENDED ? pair : keep(pair, pair.entering(PairState.ENDED, clock.instant()));
    }

    /** Keeps {@code after}, a changed {@code before}. */
    public Pair keep(Pair before, Pair after) {
        Pair kept = pairs.save(after);
        if (before.state() != kept.state()) {
            raise(eventOf(before.state(), kept.state()), kept);
        } else if (before.held() != kept.held()) {
            raise(EventType.PAIR_FACTS_CHANGED, kept);
        }
        return kept;
    }

    /** What calendars may show of the pair has changed. */
    void calendarChanged(Pair pair) {
        raise(EventType.SESSION_RELEASED_TO_CALENDAR, pair);
    }

    private static EventType eventOf(PairState before, PairState after) {
        return switch (after) {
            case PROPOSED -> EventType.PAIR_PROPOSED;
            case ACTIVE -> before == PairState.PROPOSED ? EventType.PAIR_ACTIVATED : EventType.PAIR_RESUMED;
            case PAUSED -> EventType.PAIR_PAUSED;
            case ENDED -> EventType.PAIR_ENDED;
        };
    }

    private void raise(EventType type, Pair pair) {
        events.raise(
                type,
                Map.of(
                        "pair", pair.id().value(),
                        "programme", pair.programme().value()));
    }
}
