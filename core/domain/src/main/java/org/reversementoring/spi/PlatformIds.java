package org.reversementoring.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;

/**
 * What a learning platform called the things that we made there. It is a memory, not the truth: an id counts once the
 * platform has shown what it stands for, and one that it knows no longer is forgotten. People are not in it: their
 * number stands in the platform itself.
 *
 * <p>Every call is a unit of work of its own, or joins the one that runs. A site is named by its address, 1 to 300
 * characters.
 */
public interface PlatformIds {
    Optional<Long> find(String site, Thing key);

    /** Those of one kind that belong to these pairs, in one course. */
    Map<Thing, Long> ofPairs(String site, Kind kind, String course, Collection<PairId> pairs);

    /** From now on these ids, in the place of those that were kept before. */
    void keep(String site, Map<Thing, Long> ids);

    void forget(String site, Collection<Thing> keys);

    /** The course and everything in it. */
    void forgetCourse(String site, String course);

    /** Everything of a pair, at every site. */
    void forgetPair(PairId pair);

    /** What a thing is over there. */
    enum Kind {
        CATEGORY,
        COURSE,
        GROUP,
        EVENT
    }

    /**
     * A thing by our name of it.
     *
     * @param course the key of the course that it is or is in; empty for a category
     * @param pair whose it is; null where it is everybody's
     * @param name tells it from others of its kind there; may be empty; up to 100 characters, as the course
     */
    record Thing(Kind kind, String course, @Nullable PairId pair, String name) {
        public static Thing category(String name) {
            return new Thing(Kind.CATEGORY, "", null, name);
        }

        public static Thing course(String course) {
            return new Thing(Kind.COURSE, course, null, "");
        }

        public static Thing group(String course, PairId pair) {
            return new Thing(Kind.GROUP, course, pair, "");
        }

        /** @param pair null where it is in everybody's calendar */
        public static Thing event(String course, @Nullable PairId pair, String name) {
            return new Thing(Kind.EVENT, course, pair, name);
        }
    }
}
