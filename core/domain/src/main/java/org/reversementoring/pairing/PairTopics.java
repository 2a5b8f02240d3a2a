package org.reversementoring.pairing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.PersonId;

/** Knows which topics a mentor has opened in a pair. For use cases that must keep to them. */
public final class PairTopics {
    private static final String FIELD = "topics";
    private static final String OPEN = "open";
    private static final String FACILITATED = "facilitated";

    private final PairSeals seals;

    public PairTopics(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    /** Empty while none is open. */
    public OpenTopics open(Pair pair) {
        OpenedTopics opened = pair.openedTopics();
        return seals.openFields(pair, DataItem.D07, FIELD, opened == null ? null : opened.keys())
                .map(fields -> {
                    Set<String> facilitated = new TreeSet<>();
                    fields.values().forEach((key, how) -> {
                        if (how.equals(FACILITATED)) {
                            facilitated.add(key);
                        }
                    });
                    return new OpenTopics(fields.values().keySet(), facilitated);
                })
                .orElse(OpenTopics.of(Set.of()));
    }

    SealedText seal(Pair pair, PersonId author, Collection<String> keys, Collection<String> facilitated) {
        Map<String, String> fields = new HashMap<>();
        keys.forEach(key -> fields.put(key, facilitated.contains(key) ? FACILITATED : OPEN));
        return seals.shared(pair, author, DataItem.D07, FIELD, fields);
    }
}
