package org.reversementoring.reporting;

import java.util.UUID;

/** The key of an outcome. */
public record OutcomeId(UUID value) {}
