package org.reversementoring.privacy;

import java.util.UUID;

/** The key of a disclosure. */
public record DisclosureId(UUID value) {}
