package org.reversementoring.session;

import java.util.List;
import org.reversementoring.pairing.PairId;

/** Holds reflections, which are written once. All methods run inside a unit of work; lists are in the order of ids. */
public interface Reflections {
    /** Keeps a new reflection; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Reflection add(Reflection reflection);

    List<Reflection> ofPair(PairId pair);

    /** Forgets every reflection of a pair, when its time of keeping is over. */
    void removeOfPair(PairId pair);

    /** Nothing happens where it is gone already. */
    void remove(ReflectionId id);
}
