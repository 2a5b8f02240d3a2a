package org.reversementoring.privacycheck;

/**
 * One answer that must not be.
 *
 * @param text names endpoint, part and place; no private word
 */
record Fault(Rule rule, String text) {}
