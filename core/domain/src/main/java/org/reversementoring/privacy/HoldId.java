package org.reversementoring.privacy;

import java.util.UUID;

/** The key of a legal hold. */
public record HoldId(UUID value) {}
