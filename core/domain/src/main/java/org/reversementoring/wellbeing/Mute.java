package org.reversementoring.wellbeing;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signals whose prompts a mentor may mute, by their numbers in the rules. S1, S10 and S11 are none of them, and
 * muting S6 lifts no cap.
 */
public enum Mute {
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9;

    /** Empty where the signal cannot be muted. */
    static Optional<Mute> of(Signal.Kind kind) {
        return Stream.of(values()).filter(m -> m.name().equals(kind.id())).findFirst();
    }

    /** What is muted, in plain words. */
    public String words(Messages messages) {
        return messages.text("mute." + name());
    }
}
