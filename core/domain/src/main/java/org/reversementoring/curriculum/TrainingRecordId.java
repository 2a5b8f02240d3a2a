package org.reversementoring.curriculum;

import java.util.UUID;

/** The key of a training record. */
public record TrainingRecordId(UUID value) {}
