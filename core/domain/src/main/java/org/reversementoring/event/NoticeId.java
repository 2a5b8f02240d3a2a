package org.reversementoring.event;

import java.util.UUID;

/** The key of a notice. */
public record NoticeId(UUID value) {}
