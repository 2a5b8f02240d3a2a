package org.reversementoring.spi;

/**
 * One thing that a connection was checked for.
 *
 * @param text what was found, and where it failed what to do about it; for operators, without secrets; of people
 *     nothing but the employee number of who cannot be served
 */
public record SelfCheck(boolean ok, String text) {}
