package org.reversementoring.privacy;

import java.util.UUID;

/** The key of an erasure request. */
public record ErasureId(UUID value) {}
