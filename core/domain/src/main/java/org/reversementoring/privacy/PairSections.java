package org.reversementoring.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairView;
import org.reversementoring.pairing.PairingService;

/** Sections of what belongs to the person's pairs: one use case, asked for each pair. */
public final class PairSections {
    private final PairingService pairs;

    public PairSections(PairingService pairs) {
        this.pairs = pairs;
    }

    /** One record a pair: what the use case answers, and which pair it is about. */
    public ExportSection ofEach(String name, BiFunction<Actor, PairId, ?> useCase) {
        return ofAll(name, (actor, pair) -> List.of(useCase.apply(actor, pair)));
    }

    /** As many records a pair as the use case answers. */
    public ExportSection ofAll(String name, BiFunction<Actor, PairId, ? extends Collection<?>> useCase) {
        return ExportSection.of(name, actor -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (PairView pair : pairs.mine(actor)) {
                for (Object record : useCase.apply(actor, pair.id())) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("pair", pair.id());
                    one.putAll(Plain.record(record));
                    all.add(one);
                }
            }
            return all;
        });
    }
}
