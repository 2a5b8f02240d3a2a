package org.reversementoring.session;

import java.util.UUID;

/** The key of a reflection. */
public record ReflectionId(UUID value) {}
