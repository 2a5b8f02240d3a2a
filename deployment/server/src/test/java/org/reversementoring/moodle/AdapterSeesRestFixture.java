package org.reversementoring.moodle;

import org.reversementoring.rest.TokenVerifier;

/** Breaks a rule on purpose. */
public record AdapterSeesRestFixture(TokenVerifier verifier) {}
