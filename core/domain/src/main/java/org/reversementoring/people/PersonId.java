package org.reversementoring.people;

import java.util.UUID;

/** Our own key of a person; stays when the directory re-keys them. */
public record PersonId(UUID value) {}
