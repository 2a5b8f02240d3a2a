package org.reversementoring.session;

import java.util.Optional;
import org.reversementoring.pairing.Pair;

/** The external facilitators whom a pair may book. */
@FunctionalInterface
public interface Facilitators {
    /** Empty where nobody of that key serves both members. Runs inside a unit of work. */
    Optional<Facilitator> find(String key, Pair pair);
}
