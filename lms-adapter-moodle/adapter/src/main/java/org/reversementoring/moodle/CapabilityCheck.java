package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reversementoring.spi.SelfCheck;

/**
 * Which capabilities the service's user holds at system level: Moodle lists who has each of them on the site's front
 * page, in which nobody has to be enrolled.
 */
final class CapabilityCheck {
    /** A capability that so many hold comes from the role of every user, and is not missing. */
    private static final int MANY = 200;

    private static final String WHERE = "Site administration › Users › Permissions › Define roles";

    private final MoodleClient moodle;

    CapabilityCheck(MoodleClient moodle) {
        this.moodle = moodle;
    }

    List<SelfCheck> look(JsonNode info) {
        Set<String> held;
        try {
            held = held(info.path("siteid").asLong(1), Answers.id(info, "userid"));
        } catch (MoodleRejection refused) {
            if (!refused.is("nopermissions")) {
                throw refused;
            }
            return List.of(new SelfCheck(
                    false,
                    "Capabilities cannot be looked at one by one: allow "
                            + Capability.REVIEW_ENROLMENTS.moodleName() + " and "
                            + Capability.REVIEW_ROLES.moodleName()
                            + " in the role of the service's user, assigned at system level: " + WHERE + "."));
        }
        List<SelfCheck> missing = Arrays.stream(Capability.values())
                .filter(capability -> !held.contains(capability.moodleName()))
                .map(capability -> new SelfCheck(
                        false,
                        "The service's user lacks " + capability.moodleName() + ", " + capability.purpose()
                                + ": allow it in its role, " + WHERE + "."))
                .toList();
        return missing.isEmpty() ? List.of(new SelfCheck(true, "The service's user has every capability.")) : missing;
    }

    private Set<String> held(long frontPage, long user) {
        Parameters form = Parameters.none()
                .with("coursecapabilities", 0, "courseid", frontPage)
                .with("options", 0, "name", "userfields")
                .with("options", 0, "value", "id")
                .with("options", 1, "name", "limitnumber")
                .with("options", 1, "value", MANY);
        List<Capability> all = List.of(Capability.values());
        for (int i = 0; i < all.size(); i++) {
            form.with(
                    "coursecapabilities[0][capabilities][" + i + "]", all.get(i).moodleName());
        }
        Set<String> held = new HashSet<>();
        for (JsonNode row : Answers.list(moodle.call(Function.CAPABLE_USERS, form), "")) {
            List<JsonNode> holders = Answers.list(row, "users");
            if (holders.size() >= MANY || holders.stream().anyMatch(holder -> Answers.id(holder, "id") == user)) {
                held.add(Answers.text(row, "capability"));
            }
        }
        return held;
    }
}
