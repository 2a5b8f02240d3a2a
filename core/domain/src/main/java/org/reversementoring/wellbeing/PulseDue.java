package org.reversementoring.wellbeing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pulse can be answered now. For its author alone; nobody is reminded of it, and unanswered it says nothing.
 *
 * @param sessions how many sessions are still to be held before; 0 where enough were
 * @param from not before then; null while none was answered
 */
public record PulseDue(boolean due, int sessions, @Nullable Instant from) {
    /** For a pair that is not under way. */
    static final PulseDue NEVER = new PulseDue(false, 0, null);
}
