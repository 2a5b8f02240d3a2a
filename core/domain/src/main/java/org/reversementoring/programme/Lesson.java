package org.reversementoring.programme;

import java.time.Instant;

/** A change carried into the next cycle, with its reason. */
public record Lesson(Instant at, String observation, String change) {}
