package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        lines.addAll(guarded("The report " + settings.report(), () -> List.of(report())));
        for (String template : settings.templates()) {
            lines.addAll(guarded("Template " + template, () -> List.of(new TemplateCheck(moodle).look(template))));
        }
        return lines;
    }

    /**
     * Enrols the service's own user in each template for a moment, and leaves nothing behind. Nothing is tried where
     * the site does not answer; what holds for all templates is said once.
     */
    List<SelfCheck> tryOut() {
        long user;
        try {
            user = Answers.id(moodle.call(Function.SITE_INFO, Parameters.none()), "userid");
        } catch (RuntimeException said) {
            return List.of();
        }
        TemplateTrial trial = new TemplateTrial(moodle, settings.learnerRole(), user);
        Set<SelfCheck> lines = new LinkedHashSet<>();
        for (String template : settings.templates()) {
            lines.addAll(guarded("Template " + template, () -> trial.run(template)));
        }
        return List.copyOf(lines);
    }

    /** A site without the report is in order: it is asked person by person. */
    private SelfCheck report() {
        CompletionReport report = new CompletionReport(moodle, settings.report());
        String name = "The report " + settings.report();
        if (!report.isThere()) {
            return new SelfCheck(
                    true,
                    name
                            + " is not there or not for the service's user (Audience): completion is read person by person,"
                            + " which is slower.");
        }
        return report.fault()
                .map(fault -> new SelfCheck(
                        false, name + " " + fault + ": Site administration › Reports › Custom reports, edit it."))
                .orElseGet(() -> new SelfCheck(true, name + " can be read."));
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
