package org.reversementoring.programme;

import java.time.Instant;

/** The event that opens the programme for its pairs. */
public record KickOff(Instant at, String place, String title) {}
