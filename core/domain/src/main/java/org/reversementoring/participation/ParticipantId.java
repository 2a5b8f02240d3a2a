package org.reversementoring.participation;

import java.util.UUID;

/** The key of a participation: one person on one side of one programme. */
public record ParticipantId(UUID value) {}
