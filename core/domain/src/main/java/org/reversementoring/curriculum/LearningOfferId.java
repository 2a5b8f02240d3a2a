package org.reversementoring.curriculum;

import java.util.UUID;

/** The key of a learning offer. */
public record LearningOfferId(UUID value) {}
