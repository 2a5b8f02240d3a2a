package org.reversementoring.rest;

import java.util.UUID;

/** An answer that has an id. */
public interface Identified {
    UUID id();
}
