package org.reversementoring.persistence;

import jakarta.persistence.Entity;

/** Breaks a rule on purpose. */
@Entity
public class PublicRowFixture {}
