package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;

/** Looks whether the site answers, offers every function, and holds the templates. */
final class SiteCheck {
    private final MoodleClient moodle;
    private final Courses courses;
    private final List<String> templates;

    SiteCheck(MoodleClient moodle, Courses courses, List<String> templates) {
        this.moodle = moodle;
        this.courses = courses;
        this.templates = templates;
    }

    List<SelfCheck> run() {
        List<SelfCheck> lines = new ArrayList<>();
        try {
            JsonNode info = moodle.call(Function.SITE_INFO, Parameters.none());
            lines.add(new SelfCheck(true, "Moodle " + release(info) + " answers and takes the token."));
            lines.add(functions(info));
            lines.add(templates());
        } catch (PlatformUnavailableException | PlatformRejectedException failed) {
            lines.add(new SelfCheck(false, String.valueOf(failed.getMessage())));
        }
        return lines;
    }

    private static String release(JsonNode info) {
        String release = info.path("release").asText();
        return release.matches("[0-9.]{1,12}( .{0,40})?") ? release.split(" ")[0] : "of an unknown release";
    }

    private static SelfCheck functions(JsonNode info) {
        Set<String> offered = new HashSet<>();
        info.path("functions")
                .forEach(function -> offered.add(function.path("name").asText()));
        String missing = Arrays.stream(Function.values())
                .map(Function::moodleName)
                .filter(name -> !offered.contains(name))
                .collect(Collectors.joining(", "));
        return new SelfCheck(
                missing.isEmpty(),
                missing.isEmpty() ? "The service offers every function." : "Add to the service: " + missing + ".");
    }

    private SelfCheck templates() {
        String missing =
                templates.stream().filter(template -> !courses.exists(template)).collect(Collectors.joining(", "));
        return new SelfCheck(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "Every template course is there."
                        : "Make a hidden course with each of these ID numbers: " + missing + ".");
    }
}
