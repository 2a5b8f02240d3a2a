package org.reversementoring.spi;

/**
 * One finding of a self-check against a connected system, written for the operator.
 *
 * @param subject what was looked at, such as {@code access} or {@code templates}
 * @param passed false where something has to be done
 * @param text what was found, and where it did not pass what to do; holds no secret and no person's name
 */
public record CheckLine(String subject, boolean passed, String text) {}
