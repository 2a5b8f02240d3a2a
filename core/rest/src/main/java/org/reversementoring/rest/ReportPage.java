package org.reversementoring.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reversementoring.reporting.ReportContent;
import org.reversementoring.reporting.ReportContent.ObjectiveFact;
import org.reversementoring.reporting.ReportContent.OutcomeFigure;
import org.reversementoring.reporting.ReportContent.ProgrammeFacts;
import org.reversementoring.reporting.ReportService;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.session.Story;

/** A report as one HTML file without scripts and without anything from outside, for L&D to read and to print. */
final class ReportPage {
    private static final String STYLE = style();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Nothing may load, and only the page's own style sheet, known by its hash, applies. */
    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; frame-ancestors 'none'";

    private final ReportSnapshot snapshot;
    private final List<Story> stories;

    ReportPage(ReportService.Report report) {
        this.snapshot = report.snapshot();
        this.stories = report.stories();
    }

    String html() {
        ReportContent content = snapshot.content();
        ReportFigures figures = new ReportFigures(content);
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("title", content.programme().name() + " – report " + snapshot.wave())
                .raw("<style>" + STYLE + "</style></head>\n<body><main>\n<header>")
                .element("h1", content.programme().name())
                .element(
                        "p",
                        "lead",
                        "Reverse mentoring · report " + snapshot.wave() + " · "
                                + day(snapshot.from().atOffset(ZoneOffset.UTC)) + " to "
                                + day(snapshot.to().atOffset(ZoneOffset.UTC)))
                .raw("</header>\n");
        section(page, "What the programme is for", programme(content.programme()));
        section(page, "Who takes part", figures.participation());
        section(page, "How diverse the pool is", figures.diversity());
        section(page, "Where it reaches, and where it does not", figures.reach());
        section(page, "What the pairs do", figures.activity());
        section(page, "How the mentoring feels", figures.wellbeing());
        section(page, "What people say", figures.survey());
        section(page, "Who stays", figures.retention());
        section(page, "What it brought about", outcomes(content));
        if (!stories.isEmpty()) {
            section(page, "Told by the pairs", told());
        }
        section(page, "How to read this report", reading());
        return page.raw("</main></body></html>\n").toString();
    }

    private static void section(Html page, String title, Html body) {
        page.raw("<section>\n").element("h2", title).raw(body.toString()).raw("</section>\n");
    }

    private static Html programme(ProgrammeFacts facts) {
        Html html = new Html().element("p", facts.purpose());
        for (ObjectiveFact o : facts.objectives()) {
            html.element("h3", o.statement())
                    .element(
                            "p",
                            "note",
                            words(o.type().name()) + ", measured by " + o.measure() + ": "
                                    + fromTo(o.baseline(), o.target(), o.unit()));
        }
        return html.element(
                        "p",
                        "Pairs meet every " + (facts.cadenceWeeks() == 1 ? "week" : facts.cadenceWeeks() + " weeks")
                                + " for " + facts.sessionMinutes() + " minutes over " + facts.months() + " months ("
                                + words(facts.format().name()).toLowerCase(Locale.ROOT) + ").")
                .element("p", "Topics: " + String.join(", ", facts.focusAreas()) + ".")
                .element(
                        "p",
                        "note",
                        facts.sponsored() ? "An executive sponsor stands for the programme." : "No sponsor is named.");
    }

    private static Html outcomes(ReportContent content) {
        Html html = new Html();
        if (content.outcomes().isEmpty() && content.lessons().isEmpty()) {
            html.element("p", "note", "Nothing was written down in this wave.");
        }
        for (OutcomeFigure outcome : content.outcomes()) {
            html.element("h3", outcome.title());
            Double after = outcome.after();
            String figures = after == null ? "" : " · " + fromTo(outcome.before(), after, outcome.unit());
            html.element("p", "note", words(outcome.kind().name()) + " · " + day(outcome.day()) + figures);
            if (!outcome.note().isEmpty()) {
                html.element("p", outcome.note());
            }
        }
        if (!content.lessons().isEmpty()) {
            html.element("h3", "Learned, and changed because of it");
            html.list(content.lessons().stream()
                    .map(l -> l.observation() + " → " + l.change())
                    .toList());
        }
        return html;
    }

    private Html told() {
        Html html = new Html();
        stories.forEach(story -> html.element("blockquote", story.text()));
        return html.element("p", "note", "Each is shown only as long as both members of the pair release it.");
    }

    private static Html reading() {
        List<String> rules = new ArrayList<>();
        rules.add("Numbers of people and pairs are told in bands: 5–9, 10–19, 20–49, 50 or more."
                + " Nought and whatever else is too few to show read alike.");
        rules.add(
                "Means are rounded to half a point below 20 answers and to a tenth from 20; shares are rounded to 5 %,"
                        + " so they need not add up to 100.");
        rules.add("Nothing is told about fewer than 5 people, or the programme's own higher bound, and on burden and"
                + " identity about fewer than 10. A breakdown is shown whole or not at all, and not where several"
                + " figures together, or this report and an earlier one, would single people out.");
        rules.add("Where more than nine in ten answered alike, only the number of answers is shown.");
        rules.add("The figures were computed once, when the wave was closed, and stay as they are. Nobody can ask"
                + " further questions of them.");
        rules.add("Nobody's words are read or analysed for this report, by anybody or anything.");
        return new Html().list(rules);
    }

    static String words(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String fromTo(@Nullable Double before, double after, String unit) {
        String to = number(after) + (unit.isEmpty() ? "" : " " + unit);
        return before == null ? to : "from " + number(before) + " to " + to;
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
