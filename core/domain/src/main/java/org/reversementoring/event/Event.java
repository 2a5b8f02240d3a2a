package org.reversementoring.event;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened. It carries ids and never words: a reader fetches what it may see.
 *
 * @param id UUIDv7, also the handlers' key for doing each effect once
 * @param ids what it is about, such as {@code pair}, {@code programme}, {@code person}
 */
public record Event(UUID id, EventType type, Instant at, SortedMap<String, UUID> ids) {
    public static Event of(UUID id, EventType type, Instant at, Map<String, UUID> ids) {
        return new Event(id, type, at, new TreeMap<>(ids));
    }

    /** @throws IllegalArgumentException where the event does not carry that id */
    public UUID about(String name) {
        UUID value = ids.get(name);
        if (value == null) {
            throw new IllegalArgumentException(type + " carries no " + name);
        }
        return value;
    }
}
