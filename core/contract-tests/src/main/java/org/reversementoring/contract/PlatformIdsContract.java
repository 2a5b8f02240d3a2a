package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.PlatformIds.Kind;
import org.reversementoring.spi.PlatformIds.Thing;

/** What every memory of a learning platform's ids keeps to. The store is shared: each test has a site of its own. */
public interface PlatformIdsContract {
    PlatformIds ids();

    private static String site() {
        return "https://" + UUID.randomUUID() + ".example";
    }

    private static PairId pair() {
        return new PairId(UUID.randomUUID());
    }

    private static Thing key(Kind kind) {
        return new Thing(kind, "course", kind == Kind.GROUP ? pair() : null, "name");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void an_id_is_found_at_its_site_under_its_key_until_it_is_forgotten(Kind kind) {
        String site = site();
        Thing key = key(kind);
        assertThat(ids().find(site, key)).isEmpty();
        ids().keep(site, Map.of(key, 7L));
        assertThat(ids().find(site, key)).contains(7L);
        assertThat(ids().find(site(), key)).isEmpty();
        ids().forget(site, List.of(key));
        assertThat(ids().find(site, key)).isEmpty();
    }

    @Test
    default void every_part_of_a_key_tells_it_from_others() {
        String site = site();
        PairId pair = pair();
        List<Thing> keys = List.of(
                new Thing(Kind.EVENT, "a", pair, "b"),
                new Thing(Kind.GROUP, "a", pair, "b"),
                new Thing(Kind.EVENT, "b", pair, "b"),
                new Thing(Kind.EVENT, "a", pair(), "b"),
                new Thing(Kind.EVENT, "a", null, "b"),
                new Thing(Kind.EVENT, "a", pair, ""));
        for (Thing key : keys) {
            ids().keep(site, Map.of(key, (long) keys.indexOf(key)));
        }
        for (Thing key : keys) {
            assertThat(ids().find(site, key)).contains((long) keys.indexOf(key));
        }
    }

    @Test
    default void a_later_id_takes_the_place_of_an_earlier_one() {
        String site = site();
        Thing key = Thing.course("course");
        ids().keep(site, Map.of(key, 7L));
        ids().keep(site, Map.of(key, 8L, Thing.category("rm"), 9L));
        assertThat(ids().find(site, key)).contains(8L);
        assertThat(ids().find(site, Thing.category("rm"))).contains(9L);
    }

    @Test
    default void those_of_many_pairs_are_read_at_once() {
        String site = site();
        Map<Thing, Long> groups = new HashMap<>();
        for (long id = 1; id <= 1200; id++) {
            groups.put(Thing.group("course", pair()), id);
        }
        PairId pair = pair();
        Thing event = Thing.event("course", pair, "session");
        ids().keep(site, groups);
        ids().keep(site, Map.of(event, 5L, Thing.group("other", pair()), 6L));
        List<PairId> pairs = groups.keySet().stream().map(Thing::pair).toList();
        assertThat(ids().ofPairs(site, Kind.GROUP, "course", pairs)).isEqualTo(groups);
        assertThat(ids().ofPairs(site, Kind.GROUP, "course", pairs.subList(0, 3)))
                .hasSize(3);
        assertThat(ids().ofPairs(site, Kind.EVENT, "course", List.of(pair))).isEqualTo(Map.of(event, 5L));
        assertThat(ids().ofPairs(site, Kind.EVENT, "course", List.of())).isEmpty();
        ids().forget(site, groups.keySet());
        assertThat(ids().ofPairs(site, Kind.GROUP, "course", pairs)).isEmpty();
    }

    @Test
    default void with_a_course_goes_what_is_in_it_and_nothing_else() {
        String site = site();
        Thing elsewhere = Thing.event("other", null, "kick-off");
        List<Thing> inside =
                List.of(Thing.course("course"), Thing.group("course", pair()), Thing.event("course", null, "kick-off"));
        inside.forEach(key -> ids().keep(site, Map.of(key, 7L)));
        ids().keep(site, Map.of(elsewhere, 8L, Thing.category("rm"), 9L));
        ids().forgetCourse(site, "course");
        assertThat(inside).allMatch(key -> ids().find(site, key).isEmpty());
        assertThat(ids().find(site, elsewhere)).contains(8L);
        assertThat(ids().find(site, Thing.category("rm"))).contains(9L);
    }

    @Test
    default void with_a_pair_goes_what_is_its_own_at_every_site() {
        String one = site();
        String other = site();
        PairId pair = pair();
        Thing group = Thing.group("course", pair);
        Thing event = Thing.event("course", pair, "session");
        Thing neighbour = Thing.group("course", pair());
        ids().keep(one, Map.of(group, 1L, event, 2L, neighbour, 3L));
        ids().keep(other, Map.of(group, 4L));
        ids().forgetPair(pair);
        assertThat(ids().find(one, group)).isEmpty();
        assertThat(ids().find(one, event)).isEmpty();
        assertThat(ids().find(other, group)).isEmpty();
        assertThat(ids().find(one, neighbour)).contains(3L);
    }
}
