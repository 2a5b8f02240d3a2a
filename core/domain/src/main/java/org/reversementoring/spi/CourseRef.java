package org.reversementoring.spi;

import java.net.URI;

/**
 * A published course.
 *
 * @param key our own stable key of it
 * @param address where people open it
 */
public record CourseRef(String key, URI address) {}
