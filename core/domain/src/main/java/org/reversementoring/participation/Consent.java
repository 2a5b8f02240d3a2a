package org.reversementoring.participation;

import java.time.Instant;

/** That a person agreed, to which version of the text, and when. */
public record Consent(int textVersion, Instant at) {}
