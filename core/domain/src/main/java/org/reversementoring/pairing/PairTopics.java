package org.reversementoring.pairing;

import java.util.Set;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Sealer;

/** Knows which topics a mentor has opened in a pair. For use cases that must keep to them. */
public final class PairTopics {
    static final String FIELD = "topics";

    private final PairSeals seals;

    public PairTopics(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    /** Keys of the focus areas that are open; empty while none is. */
    public Set<String> open(Pair pair) {
        OpenedTopics opened = pair.openedTopics();
        return seals.openFields(pair, DataItem.D07, FIELD, opened == null ? null : opened.keys())
                .map(fields -> Set.copyOf(fields.values().keySet()))
                .orElse(Set.of());
    }
}
