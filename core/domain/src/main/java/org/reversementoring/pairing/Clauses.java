package org.reversementoring.pairing;

import org.reversementoring.confidentiality.SealedText;

/**
 * What a pair adds to the agreement in its own words, under its last author's key.
 *
 * @param number grows with each change, so that an acceptance belongs to one text
 */
public record Clauses(int number, SealedText text) {}
