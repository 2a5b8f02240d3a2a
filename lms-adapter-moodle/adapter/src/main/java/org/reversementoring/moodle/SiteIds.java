package org.reversementoring.moodle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.PlatformIds.Kind;
import org.reversementoring.spi.PlatformIds.Thing;

/**
 * What this site called the things that we made there. Before an id is used, the site has to show what it stands for.
 */
record SiteIds(PlatformIds ids, String site) {
    Optional<Long> find(Thing thing) {
        return ids.find(site, thing);
    }

    Map<Thing, Long> ofPairs(Kind kind, String course, Collection<PairId> pairs) {
        return ids.ofPairs(site, kind, course, pairs);
    }

    void keep(Map<Thing, Long> found) {
        if (!found.isEmpty()) {
            ids.keep(site, found);
        }
    }

    void forget(Collection<Thing> things) {
        if (!things.isEmpty()) {
            ids.forget(site, things);
        }
    }

    void forgetCourse(String course) {
        ids.forgetCourse(site, course);
    }
}
