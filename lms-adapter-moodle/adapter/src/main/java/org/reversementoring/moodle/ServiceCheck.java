package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reversementoring.spi.SelfCheck;

/** What the site says of itself: its release, the functions of the token's service, what is switched off. */
final class ServiceCheck {
    /** The first build of Moodle 4.5, as a date and two digits. */
    private static final long MOODLE_4_5 = 2024100700L;

    private ServiceCheck() {}

    static List<SelfCheck> of(JsonNode info) {
        List<SelfCheck> lines = new ArrayList<>();
        lines.add(release(info));
        lines.addAll(functions(info));
        addSwitchedOff(lines, info, "enablecompletion", "Completion tracking");
        addSwitchedOff(lines, info, "messaging", "Messaging");
        return lines;
    }

    private static SelfCheck release(JsonNode info) {
        String text = info.path("release").asText();
        String release = text.matches("[0-9.]{1,12}[+a-z]{0,8}( .{0,40})?") ? text.split(" ")[0] : "of unknown release";
        String version = info.path("version").asText();
        long build = version.matches("[0-9]{10}(\\.[0-9]{1,2})?") ? Long.parseLong(version.substring(0, 10)) : 0;
        return build >= MOODLE_4_5
                ? new SelfCheck(true, "Moodle " + release + " answers and takes the token.")
                : new SelfCheck(
                        false,
                        "Moodle " + release + " answers, but the adapter is made for 4.5 and later: upgrade it.");
    }

    private static List<SelfCheck> functions(JsonNode info) {
        Set<String> offered = new HashSet<>();
        info.path("functions")
                .forEach(function -> offered.add(function.path("name").asText()));
        List<SelfCheck> missing = Arrays.stream(Function.values())
                .map(Function::moodleName)
                .filter(name -> !offered.contains(name))
                .map(name -> new SelfCheck(
                        false,
                        "The service lacks the function " + name
                                + ": Site administration › Server › Web services › External services › Functions › Add"
                                + " functions."))
                .toList();
        return missing.isEmpty() ? List.of(new SelfCheck(true, "The service offers every function.")) : missing;
    }

    /** A site that does not say it is taken to have it on. */
    private static void addSwitchedOff(List<SelfCheck> lines, JsonNode info, String feature, String name) {
        for (JsonNode row : info.path("advancedfeatures")) {
            if (row.path("name").asText().equals(feature) && row.path("value").asInt(1) == 0) {
                lines.add(new SelfCheck(
                        false, name + " is switched off: Site administration › General › Advanced features, tick it."));
            }
        }
    }
}
