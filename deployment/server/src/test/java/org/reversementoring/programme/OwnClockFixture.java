package org.reversementoring.programme;

import java.time.Instant;

/** Breaks a rule on purpose. */
public final class OwnClockFixture {
    public Instant ownTime() {
        return Instant.now();
    }
}
