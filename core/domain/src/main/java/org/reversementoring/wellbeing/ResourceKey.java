package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The short stable name of an external resource, such as {@code counselling-de}: 1 to 60 of a–z, 0–9 and the hyphen.
 */
public record ResourceKey(String value) implements Comparable<ResourceKey> {
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,59}";

    public ResourceKey {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("a resource key has 1 to 60 of a-z, 0-9 and hyphen");
        }
    }

    /** The same key as a UUID, for stores that keep rows by UUID. */
    public UUID uuid() {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(ResourceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
