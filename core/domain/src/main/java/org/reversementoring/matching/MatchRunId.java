package org.reversementoring.matching;

import java.util.UUID;

/** Names one matching of a programme. */
public record MatchRunId(UUID value) {}
