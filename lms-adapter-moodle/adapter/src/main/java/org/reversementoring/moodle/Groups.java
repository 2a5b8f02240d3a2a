package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformIds.Kind;
import org.reversementoring.spi.PlatformIds.Thing;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * The hidden group of each pair: seen by its members only, and no group that activities work with. It is found by the
 * id that it had when it was made, else by its ID number.
 */
final class Groups {
    /** Visible to its own members only. */
    private static final int OWN = 2;
    /** Not even its members see that they are in it. */
    private static final int NOBODY = 3;

    private final MoodleClient moodle;
    private final SiteIds ids;

    Groups(MoodleClient moodle, SiteIds ids) {
        this.moodle = moodle;
        this.ids = ids;
    }

    /**
     * Who is to be in a group.
     *
     * @param users Moodle's ids
     * @param complete false where somebody cannot be served: then nobody is taken out or added
     */
    record Members(Set<Long> users, boolean complete) {}

    /** Leaves nobody in the groups of these pairs; none is made. */
    void empty(String key, long course, Collection<PairId> pairs) {
        if (!pairs.isEmpty()) {
            Map<PairId, Members> nobody =
                    pairs.stream().collect(Collectors.toMap(pair -> pair, pair -> new Members(Set.of(), true)));
            takeOut(present(key, course, pairs), nobody);
        }
    }

    /**
     * Gives each pair's group these members, and makes it where there is none.
     *
     * @param key our key of the course
     * @param course Moodle's id of it
     */
    void keep(String key, long course, Map<PairId, Members> wanted) {
        Map<PairId, JsonNode> groups = present(key, course, wanted.keySet());
        // First out, then in: a former partner never sees the new one.
        Map<Long, Set<Long>> before = takeOut(groups, wanted);
        Set<PairId> missing = new LinkedHashSet<>(wanted.keySet());
        missing.removeAll(groups.keySet());
        if (!missing.isEmpty()) {
            for (List<PairId> batch : Batches.of(missing, 6)) {
                create(key, course, batch);
            }
            groups = present(key, course, wanted.keySet());
            if (!groups.keySet().containsAll(missing)) {
                throw new PlatformUnavailableException(
                        "Moodle does not show all groups of the course " + key + " yet.");
            }
        }
        List<String> open = exposed(groups.values());
        groups.values().removeIf(group -> isExposed(group));
        add(groups, before, wanted);
        if (!open.isEmpty()) {
            throw new PlatformRejectedException("Others could see who is paired: in the course " + key
                    + " set the visibility of these groups to \"Only see own membership\": "
                    + open.stream().limit(20).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static List<String> exposed(Collection<JsonNode> groups) {
        return groups.stream()
                .filter(Groups::isExposed)
                .map(group -> group.path("idnumber").asText())
                .toList();
    }

    private static boolean isExposed(JsonNode group) {
        int visibility = group.path("visibility").asInt();
        return visibility != OWN && visibility != NOBODY;
    }

    /** The group of a pair, where there is one. */
    Optional<Long> find(String key, long course, PairId pair) {
        return Optional.ofNullable(present(key, course, List.of(pair)).get(pair))
                .map(group -> Answers.id(group, "id"));
    }

    /** @throws PlatformRejectedException where the pair has no group there */
    long id(String key, long course, PairId pair) {
        return find(key, course, pair)
                .orElseThrow(
                        () -> new PlatformRejectedException("Moodle has no group " + name(pair) + " in the course."));
    }

    private void create(String key, long course, List<PairId> pairs) {
        Parameters form = Parameters.none();
        for (int i = 0; i < pairs.size(); i++) {
            form.with("groups", i, "courseid", course)
                    .with("groups", i, "name", name(pairs.get(i)))
                    .with("groups", i, "description", "")
                    .with("groups", i, "idnumber", name(pairs.get(i)))
                    .with("groups", i, "visibility", OWN)
                    .with("groups", i, "participation", 0);
        }
        try {
            moodle.call(Function.CREATE_GROUPS, form);
        } catch (MoodleRejection refused) {
            // A call makes all of them or none; somebody may have made one of them meanwhile.
            if (!refused.is("idnumbertaken") && !refused.is("invalidparameter")) {
                throw refused;
            }
            Set<PairId> there = present(key, course, pairs).keySet();
            List<PairId> rest =
                    pairs.stream().filter(pair -> !there.contains(pair)).toList();
            if (rest.size() == pairs.size()) {
                throw refused;
            }
            if (!rest.isEmpty()) {
                create(key, course, rest);
            }
        }
    }

    /** What Moodle has, by pair. Its ids are kept, and those that it knows no longer are forgotten. */
    private Map<PairId, JsonNode> present(String key, long course, Collection<PairId> pairs) {
        Map<Long, JsonNode> byId = new TreeMap<>();
        Map<String, JsonNode> byName = new HashMap<>();
        for (JsonNode group : Answers.list(
                moodle.call(Function.COURSE_GROUPS, Parameters.none().with("courseid", course)), "")) {
            byId.put(Answers.id(group, "id"), group);
            byName.putIfAbsent(group.path("idnumber").asText(), group);
        }
        Map<Thing, Long> known = ids.ofPairs(Kind.GROUP, key, pairs);
        Map<PairId, JsonNode> found = new LinkedHashMap<>();
        Map<Thing, Long> learned = new HashMap<>();
        List<Thing> gone = new ArrayList<>();
        for (PairId pair : pairs) {
            Thing thing = Thing.group(key, pair);
            Long before = known.get(thing);
            JsonNode group = before == null ? null : byId.get(before);
            if (group == null) {
                group = byName.get(name(pair));
            }
            if (group != null) {
                found.put(pair, group);
                learned.put(thing, Answers.id(group, "id"));
            } else if (before != null) {
                gone.add(thing);
            }
        }
        learned.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        ids.keep(learned);
        ids.forget(gone);
        return found;
    }

    /** Answers who was in these groups before, by their ids. */
    private Map<Long, Set<Long>> takeOut(Map<PairId, JsonNode> groups, Map<PairId, Members> wanted) {
        Map<Long, Set<Long>> before = members(
                groups.values().stream().map(group -> Answers.id(group, "id")).toList());
        change(Function.DELETE_MEMBERS, places(groups, wanted, (group, members) -> {
            Set<Long> gone = new TreeSet<>(before.getOrDefault(group, Set.of()));
            gone.removeAll(members);
            return gone;
        }));
        return before;
    }

    private void add(Map<PairId, JsonNode> groups, Map<Long, Set<Long>> before, Map<PairId, Members> wanted) {
        change(Function.ADD_MEMBERS, places(groups, wanted, (group, members) -> {
            Set<Long> added = new TreeSet<>(members);
            added.removeAll(before.getOrDefault(group, Set.of()));
            return added;
        }));
    }

    /** What is to be changed in the groups of those pairs that are complete. */
    private static List<Place> places(
            Map<PairId, JsonNode> groups, Map<PairId, Members> wanted, BiFunction<Long, Set<Long>, Set<Long>> changed) {
        List<Place> places = new ArrayList<>();
        wanted.forEach((pair, members) -> {
            JsonNode row = groups.get(pair);
            if (row != null && members.complete()) {
                long group = Answers.id(row, "id");
                changed.apply(group, members.users()).forEach(user -> places.add(new Place(group, user)));
            }
        });
        return places;
    }

    /** Somebody in a group. */
    private record Place(long group, long user) {}

    private void change(Function function, List<Place> places) {
        for (List<Place> batch : Batches.of(places, 2)) {
            Parameters form = Parameters.none();
            for (int i = 0; i < batch.size(); i++) {
                form.with("members", i, "groupid", batch.get(i).group())
                        .with("members", i, "userid", batch.get(i).user());
            }
            moodle.call(function, form);
        }
    }

    private Map<Long, Set<Long>> members(List<Long> groups) {
        Map<Long, Set<Long>> members = new HashMap<>();
        for (List<Long> batch : Batches.of(groups, 1)) {
            Parameters form = Parameters.none();
            for (int i = 0; i < batch.size(); i++) {
                form.with("groupids[" + i + "]", batch.get(i));
            }
            for (JsonNode row : Answers.list(moodle.call(Function.GROUP_MEMBERS, form), "")) {
                Set<Long> users = new TreeSet<>();
                Answers.list(row, "userids").forEach(user -> users.add(user.asLong()));
                members.put(Answers.id(row, "groupid"), users);
            }
        }
        return members;
    }

    private static String name(PairId pair) {
        return "rm-pair-" + pair.value();
    }
}
