package org.reversementoring.rest;

/** An answer that has a version, sent as {@code ETag} and expected back in {@code If-Match}. */
public interface Versioned {
    long version();
}
