package org.reversementoring.pairing;

import org.reversementoring.confidentiality.SealedText;

/**
 * The topics that a mentor opened, sealed.
 *
 * @param number grows with each change; for the mentor alone, because it would tell the mentee of topics that came and
 *     went
 */
public record OpenedTopics(int number, SealedText keys) {}
