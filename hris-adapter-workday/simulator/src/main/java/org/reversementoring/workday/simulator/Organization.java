package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervisory organisation. Its managers are effective-dated: one, several, or none where it is vacant. A worker's
 * managers are the managers of the organisation that the worker sits in.
 */
final class Organization {
    private final String code;
    private final String name;
    private final Timeline<List<Profile>> managers = new Timeline<>();

    /** Everybody who ever sat here, in the order of entry; only whom the timeline of a profile confirms does so now. */
    private final List<Profile> everMembers = new ArrayList<>();

    Organization(String code, String name) {
        this.code = code;
        this.name = name;
    }

    record AssignManagers(List<Profile> managers) implements Timeline.Change<List<Profile>> {
        @Override
        public List<Profile> apply(@Nullable List<Profile> before, LocalDate on) {
            return managers;
        }

        @Override
        public String title() {
            return "Assign Superior";
        }
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String wid() {
        return Wids.of("organization", code);
    }

    Timeline<List<Profile>> timeline() {
        return managers;
    }

    List<Profile> managers(LocalDate effective, Instant known) {
        List<Profile> assigned = managers.asOf(effective, known);
        return assigned == null ? List.of() : assigned;
    }

    /** From when the last managers that are known hold. */
    LocalDate lastAssigned(Instant known) {
        List<Timeline.Entry<List<Profile>>> inForce = managers.inForce(known);
        return inForce.get(inForce.size() - 1).effective();
    }

    synchronized void seat(Profile profile) {
        everMembers.add(profile);
    }

    synchronized List<Profile> everMembers() {
        return List.copyOf(everMembers);
    }
}
