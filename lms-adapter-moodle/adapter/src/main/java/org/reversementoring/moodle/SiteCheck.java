package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;

/**
 * Looks whether the site is prepared as the how-to says, one line for each finding; what is wrong comes with where to
 * click. Where one part fails the others are looked at all the same.
 */
final class SiteCheck {
    private final MoodleClient moodle;
    private final MoodleSettings settings;

    SiteCheck(MoodleClient moodle, MoodleSettings settings) {
        this.moodle = moodle;
        this.settings = settings;
    }

    /** Changes nothing. */
    List<SelfCheck> look() {
        JsonNode info;
        try {
            info = moodle.call(Function.SITE_INFO, Parameters.none());
        } catch (RuntimeException failed) {
            return List.of(new SelfCheck(false, said(failed)));
        }
        List<SelfCheck> lines = new ArrayList<>(ServiceCheck.of(info));
        lines.addAll(guarded("The service's user", () -> new ServiceUserCheck(moodle).look(info)));
        lines.addAll(guarded("Capabilities", () -> new CapabilityCheck(moodle).look(info)));
        for (String template : settings.templates()) {
            lines.addAll(guarded("Template " + template, () -> List.of(new TemplateCheck(moodle).look(template))));
        }
        return lines;
    }

    /** Enrols the service's own user in each template for a moment, and leaves nothing behind. */
    List<SelfCheck> tryOut() {
        List<SelfCheck> lines = new ArrayList<>();
        for (String template : settings.templates()) {
            lines.addAll(guarded(
                    "Template " + template, () -> new TemplateTrial(moodle, settings.learnerRole()).run(template)));
        }
        return lines;
    }

    private static List<SelfCheck> guarded(String what, Supplier<List<SelfCheck>> part) {
        try {
            return part.get();
        } catch (RuntimeException failed) {
            return List.of(new SelfCheck(false, what + " could not be looked at. " + said(failed)));
        }
    }

    /** Others than the port's own exceptions may hold anything: they are named and no more. */
    private static String said(RuntimeException failed) {
        boolean ours = failed instanceof PlatformUnavailableException || failed instanceof PlatformRejectedException;
        return ours ? String.valueOf(failed.getMessage()) : failed.getClass().getSimpleName();
    }
}
