package org.reversementoring.spi;

import java.util.UUID;

/** Makes ids: UUIDv7, so that they sort by the time they were made. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
