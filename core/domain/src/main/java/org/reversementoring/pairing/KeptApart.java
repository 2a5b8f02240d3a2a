package org.reversementoring.pairing;

/** Knows whether one of the two does not want to be paired with the other. Nobody learns which of them. */
@FunctionalInterface
public interface KeptApart {
    boolean isWanted(Pair pair);
}
