package org.reversementoring.programme;

import java.util.UUID;

/** The key of a programme. */
public record ProgrammeId(UUID value) {}
