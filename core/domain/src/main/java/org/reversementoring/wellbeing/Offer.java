package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A menu put before the mentor. It is not a case: it is accepted, declined or expires by itself, and nobody else learns
 * of it.
 *
 * @param signals which signals it answers
 * @param answer what the mentor chose; null while open or expired
 */
public record Offer(
        UUID id,
        Set<Signal.Kind> signals,
        BurdenLevel level,
        State state,
        Instant madeAt,
        @Nullable Choice answer,
        @Nullable Instant answeredAt) {
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED
    }

    /** The menu. */
    public enum Choice {
        TALK_TO_CONTACT,
        EXTERNAL_HELP,
        HAND_OVER_TOPIC,
        CLOSE_TOPIC,
        PAUSE,
        REMATCH,
        END,
        SUPERVISION,
        NO_THANKS;

        boolean namesTopic() {
            return this == HAND_OVER_TOPIC || this == CLOSE_TOPIC;
        }
    }

    public Offer {
        signals = Set.copyOf(signals);
    }

    boolean isOpen() {
        return state == State.OFFERED;
    }

    Offer answered(Choice choice, Instant now) {
        State next = choice == Choice.NO_THANKS ? State.DECLINED : State.ACCEPTED;
        return new Offer(id, signals, level, next, madeAt, choice, now);
    }

    Offer expired() {
        return new Offer(id, signals, level, State.EXPIRED, madeAt, null, null);
    }

    Offer widened(Set<Signal.Kind> newSignals, BurdenLevel newLevel) {
        return new Offer(id, newSignals, level.max(newLevel), state, madeAt, answer, answeredAt);
    }
}
