package org.reversementoring.session;

import java.util.Set;
import org.reversementoring.pairing.Pair;

/** Which focus areas the mentor has opened to the pair. */
@FunctionalInterface
public interface OpenTopics {
    /** Keys of focus areas; empty where none is open. */
    Set<String> of(Pair pair);
}
