package org.reversementoring.wellbeing;

import java.util.UUID;

/** The key of a support case. */
public record CaseId(UUID value) {}
