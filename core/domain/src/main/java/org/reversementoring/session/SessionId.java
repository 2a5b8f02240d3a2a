package org.reversementoring.session;

import java.util.UUID;

/** The key of a session. */
public record SessionId(UUID value) {}
