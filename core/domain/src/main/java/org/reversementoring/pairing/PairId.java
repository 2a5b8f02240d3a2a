package org.reversementoring.pairing;

import java.util.UUID;

/** The key of a pair. */
public record PairId(UUID value) {}
