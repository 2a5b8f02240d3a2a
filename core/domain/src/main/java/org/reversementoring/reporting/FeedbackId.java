package org.reversementoring.reporting;

import java.util.UUID;

/** The key of somebody's answers to the programme's survey. */
public record FeedbackId(UUID value) {}
