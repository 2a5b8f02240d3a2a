package org.reversementoring.wellbeing;

import java.util.UUID;

/** The key of a declaration. */
public record DeclarationId(UUID value) {}
