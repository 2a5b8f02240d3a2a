package org.reversementoring.pairing;

import java.util.Optional;
import org.reversementoring.people.PersonId;

/** Somebody outside the pair with whom a person can speak in confidence, as the catalogue of help knows it. */
@FunctionalInterface
public interface ConfidentialLine {
    /** Its name, for where this person is; empty where the catalogue has none. */
    Optional<String> nameFor(PersonId person);
}
