package org.reversementoring.event;

import org.reversementoring.confidentiality.PrivateText;

/** Breaks a rule on purpose. */
public record PrivateWordsFixture(PrivateText words) {}
