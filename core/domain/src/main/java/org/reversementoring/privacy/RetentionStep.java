package org.reversementoring.privacy;

import java.time.Instant;

/** One part of the table of retention. Each record is a unit of work of its own; what is done is not done twice. */
@FunctionalInterface
interface RetentionStep {
    /** @return number of records whose time was over */
    int run(Instant now);
}
