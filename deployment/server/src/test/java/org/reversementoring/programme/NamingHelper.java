package org.reversementoring.programme;

/** Breaks a rule on purpose. */
public final class NamingHelper {}
