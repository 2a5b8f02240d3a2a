package org.reversementoring.session;

import java.util.UUID;

/** The key of a story. */
public record StoryId(UUID value) {}
