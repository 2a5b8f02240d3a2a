package org.reversementoring.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come on one channel.
 *
 * @param tries that came to nothing so far
 * @param since the first of them; null before
 * @param nextTry null once nothing more is tried
 */
public record Delivery(
        State state,
        int tries,
        @Nullable Instant since,
        @Nullable Instant nextTry) {
    /** Growth of the pause between tries ends here, so that an urgent notice waits no longer after an outage. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** A long weekend of the mail server; whoever has not been told by then finds the notice in the product. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    public enum State {
        WAITING,
        DELIVERED,
        /** Refused for good, given up, or no longer wanted. */
        DROPPED
    }

    static Delivery waiting(Instant from) {
        return new Delivery(State.WAITING, 0, null, from);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isDue(Instant now) {
        return nextTry != null && !nextTry.isAfter(now);
    }

    Delivery delivered() {
        return new Delivery(State.DELIVERED, tries, since, null);
    }

    Delivery dropped() {
        return new Delivery(State.DROPPED, tries, since, null);
    }

    /** To be tried again after a pause that doubles each time; dropped where it has been tried for too long. */
    Delivery delayed(Instant now) {
        Instant first = since == null ? now : since;
        if (!now.isBefore(first.plus(GIVEN_UP_AFTER))) {
            return new Delivery(State.DROPPED, tries + 1, first, null);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return new Delivery(
                State.WAITING, tries + 1, first, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
