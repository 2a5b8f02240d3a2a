package org.reversementoring.session;

import java.util.UUID;

/** The key of a commitment. */
public record CommitmentId(UUID value) {}
