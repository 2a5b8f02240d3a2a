package org.reversementoring.inmemory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformIds;

/** Ids of a learning platform in memory. */
public final class InMemoryPlatformIds implements PlatformIds {
    private record Place(String site, Thing key) {}

    private final Map<Place, Long> ids = new ConcurrentHashMap<>();

    @Override
    public Optional<Long> find(String site, Thing key) {
        return Optional.ofNullable(ids.get(new Place(site, key)));
    }

    @Override
    public Map<Thing, Long> ofPairs(String site, Kind kind, String course, Collection<PairId> pairs) {
        Map<Thing, Long> found = new HashMap<>();
        ids.forEach((place, id) -> {
            Thing key = place.key();
            if (place.site().equals(site)
                    && key.kind() == kind
                    && key.course().equals(course)
                    && key.pair() != null
                    && pairs.contains(key.pair())) {
                found.put(key, id);
            }
        });
        return found;
    }

    @Override
    public void keep(String site, Map<Thing, Long> all) {
        all.forEach((key, id) -> ids.put(new Place(site, key), id));
    }

    @Override
    public void forget(String site, Collection<Thing> keys) {
        keys.forEach(key -> ids.remove(new Place(site, key)));
    }

    @Override
    public void forgetCourse(String site, String course) {
        ids.keySet()
                .removeIf(place -> place.site().equals(site)
                        && place.key().kind() != Kind.CATEGORY
                        && place.key().course().equals(course));
    }

    @Override
    public void forgetPair(PairId pair) {
        ids.keySet().removeIf(place -> pair.equals(place.key().pair()));
    }
}
