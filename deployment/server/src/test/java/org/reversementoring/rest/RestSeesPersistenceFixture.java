package org.reversementoring.rest;

import org.reversementoring.persistence.HibernateProgrammes;

/** Breaks a rule on purpose. */
public record RestSeesPersistenceFixture(HibernateProgrammes store) {}
