package org.reversementoring.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that has an id; null where nothing was made after all. */
public interface Identified {
    @Nullable
    UUID id();
}
