package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** The hidden group of each pair: seen by its members only, and no group that activities work with. */
final class Groups {
    /** Visible to its own members only. */
    private static final int OWN = 2;

    private final MoodleClient moodle;

    Groups(MoodleClient moodle) {
        this.moodle = moodle;
    }

    long ensure(long course, PairId pair) {
        return find(course, pair).orElseGet(() -> {
            try {
                moodle.call(
                        Function.CREATE_GROUPS,
                        Parameters.none()
                                .with("groups", 0, "courseid", course)
                                .with("groups", 0, "name", key(pair))
                                .with("groups", 0, "description", "")
                                .with("groups", 0, "idnumber", key(pair))
                                .with("groups", 0, "visibility", OWN)
                                .with("groups", 0, "participation", 0));
            } catch (MoodleRejection refused) {
                // Both codes may mean that somebody was quicker: theirs is found below, or nothing is.
                if (!refused.is("idnumbertaken") && !refused.is("invalidparameter")) {
                    throw refused;
                }
            }
            return find(course, pair)
                    .orElseThrow(() ->
                            new PlatformUnavailableException("Moodle does not show the group " + key(pair) + " yet."));
        });
    }

    /** @throws PlatformRejectedException where the pair has no group there */
    long id(long course, PairId pair) {
        return find(course, pair)
                .orElseThrow(
                        () -> new PlatformRejectedException("Moodle has no group " + key(pair) + " in the course."));
    }

    void setMembers(long group, Collection<Long> users) {
        Set<Long> wanted = new TreeSet<>(users);
        Set<Long> present = members(group);
        change(Function.ADD_MEMBERS, group, minus(wanted, present));
        change(Function.DELETE_MEMBERS, group, minus(present, wanted));
    }

    private static Set<Long> minus(Set<Long> from, Set<Long> without) {
        Set<Long> rest = new TreeSet<>(from);
        rest.removeAll(without);
        return rest;
    }

    private void change(Function function, long group, Set<Long> users) {
        for (List<Long> batch : Batches.of(users, 2)) {
            Parameters form = Parameters.none();
            for (int i = 0; i < batch.size(); i++) {
                form.with("members", i, "groupid", group).with("members", i, "userid", batch.get(i));
            }
            moodle.call(function, form);
        }
    }

    private Set<Long> members(long group) {
        Set<Long> users = new TreeSet<>();
        for (JsonNode row : Answers.list(
                moodle.call(Function.GROUP_MEMBERS, Parameters.none().with("groupids[0]", group)), "")) {
            Answers.list(row, "userids").forEach(user -> users.add(user.asLong()));
        }
        return users;
    }

    Optional<Long> find(long course, PairId pair) {
        JsonNode groups = moodle.call(Function.COURSE_GROUPS, Parameters.none().with("courseid", course));
        return Answers.list(groups, "").stream()
                .filter(group -> group.path("idnumber").asText().equals(key(pair)))
                .findFirst()
                .map(group -> Answers.id(group, "id"));
    }

    private static String key(PairId pair) {
        return "rm-pair-" + pair.value();
    }
}
