package org.reversementoring.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.reporting.Band;
import org.reversementoring.reporting.Breakdown;
import org.reversementoring.reporting.FeedbackArm;
import org.reversementoring.reporting.Mean;
import org.reversementoring.reporting.ReportContent;
import org.reversementoring.reporting.ReportContent.ActivityFigures;
import org.reversementoring.reporting.ReportContent.ParticipationFigures;
import org.reversementoring.reporting.ReportContent.PulseFigure;
import org.reversementoring.reporting.ReportContent.SurveyFigure;
import org.reversementoring.reporting.ReportContent.WellbeingFigures;
import org.reversementoring.reporting.RetentionArm;
import org.reversementoring.reporting.Share;
import org.reversementoring.wellbeing.Messages;

/** The sections of a report that hold figures: charts, with the figures behind each as a table. */
final class ReportFigures {
    private static final List<String> GROUPS = List.of("Group", "Size", "Share");

    private final ReportContent content;
    private final Messages messages = Messages.in("en");

    ReportFigures(ReportContent content) {
        this.content = content;
    }

    Html participation() {
        ParticipationFigures p = content.participation();
        Share trained = p.trained();
        Html html = tiles(List.of(
                List.of(band(p.invited()), "asked or interested"),
                List.of(band(p.mentors()), "mentors (juniors who teach)"),
                List.of(band(p.mentees()), "mentees (seniors who learn)"),
                List.of(band(p.leaders()), "mentees at the two top levels"),
                List.of(trained.percent() == null ? "not shown" : trained.percent() + " %", "completed the training")));
        return withheld(html, trained.withheld());
    }

    Html diversity() {
        Html html = new Html();
        content.diversity().forEach(b -> breakdown(html, b, false));
        return html.element(
                "p",
                "note",
                "Over what the directory says of jobs. Age, gender and other attributes of identity are not known here.");
    }

    Html reach() {
        Html html = new Html();
        html.raw("<table>\n<tr><th scope=\"col\">Location</th><th scope=\"col\">Employees</th>"
                + "<th scope=\"col\">Taking part</th></tr>\n");
        content.reach()
                .forEach(r -> html.raw("<tr><td>" + Html.escape(r.location()) + "</td><td>"
                        + Html.escape(r.staff().text()) + "</td><td>"
                        + Html.escape(band(r.takingPart())) + "</td></tr>\n"));
        return html.raw("</table>\n")
                .element(
                        "p",
                        "note",
                        "Where many work and too few take part to show, the programme may leave people behind.");
    }

    Html activity() {
        ActivityFigures a = content.activity();
        Mean perPair = a.sessionsPerPair();
        Html html = tiles(List.of(
                List.of(a.sessions().text(), "sessions held"), List.of(value(perPair), "sessions a pair, on average")));
        withheld(html, perPair.withheld());
        breakdown(html, a.pairs(), true);
        breakdown(html, a.contact(), true);
        breakdown(html, a.goals(), true);
        return html;
    }

    Html wellbeing() {
        WellbeingFigures w = content.wellbeing();
        Html html = new Html();
        withheld(html, w.withheld());
        if (w.withheld() != null) {
            return html;
        }
        List<Charts.Dot> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (PulseFigure figure : w.pulse()) {
            String side = figure.item().name().startsWith("P") ? "Mentors" : "Mentees";
            String question = figure.item().question(messages);
            rows.add(List.of(
                    side, question, value(figure.mean()), band(figure.mean().answers()), reason(figure.mean())));
            dots.add(new Charts.Dot(question, figure.mean().value(), null, value(figure.mean())));
        }
        html.raw(Charts.dots("Pulse: means from 1 to 5", dots))
                .table("Figures", List.of("Asked", "Question", "Mean", "Answers", "Not shown because"), rows);
        breakdown(html, w.burden(), true);
        return html.element(
                "p",
                "People who asked for support: "
                        + Optional.ofNullable(w.cases()).map(Band::text).orElse("not shown") + ".");
    }

    Html survey() {
        Html html = new Html();
        for (FeedbackArm arm : FeedbackArm.values()) {
            List<SurveyFigure> figures =
                    content.survey().stream().filter(f -> f.arm() == arm).toList();
            html.element("h3", ReportPage.words(arm.name()).replace("Non participants", "Colleagues outside"));
            boolean any = figures.stream()
                    .anyMatch(f -> f.after().answers() != null || f.before().answers() != null);
            if (any) {
                survey(html, figures);
            } else {
                withheld(html, "fewer than 5 answers: not shown");
            }
        }
        return html.element(
                "p",
                "note",
                "Hollow: before. Full: now. 1 is not at all, 5 is very much. Answers come from the survey alone.");
    }

    private static void survey(Html html, List<SurveyFigure> figures) {
        List<Charts.Dot> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (SurveyFigure f : figures) {
            String better = f.item().isLessBetter() ? " (less is better)" : "";
            String label = ReportPage.words(f.item().name()) + better;
            dots.add(new Charts.Dot(label, f.after().value(), f.before().value(), value(f.after())));
            rows.add(List.of(
                    f.item().statement() + better,
                    value(f.before()),
                    value(f.after()),
                    band(f.after().answers()),
                    reason(f.after())));
        }
        html.raw(Charts.dots("Survey: means from 1 to 5", dots))
                .table("Figures", List.of("Statement", "Before", "Now", "Answers", "Not shown because"), rows);
    }

    Html retention() {
        List<Charts.Interval> intervals = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (RetentionArm arm : content.retention().arms()) {
            boolean shown = arm.percent() != null;
            String range = shown ? arm.low() + "–" + arm.high() + " %" : "";
            String text = shown ? arm.percent() + " % (" + arm.low() + "–" + arm.high() + ")" : "not shown";
            intervals.add(new Charts.Interval(arm.label(), arm.low(), arm.percent(), arm.high(), text));
            rows.add(List.of(
                    arm.label(),
                    band(arm.size()),
                    shown ? arm.percent() + " %" : "not shown",
                    range,
                    arm.withheld() == null ? "" : arm.withheld()));
        }
        return new Html()
                .element(
                        "p",
                        "Still employed on "
                                + ReportPage.day(content.retention().to()) + ", of those who were when the"
                                + " programme opened on "
                                + ReportPage.day(content.retention().from()) + ".")
                .raw(Charts.intervals("Retention with 95 % intervals", intervals))
                .table("Figures", List.of("Group", "Size", "Stayed", "95 % interval", "Not shown because"), rows)
                .element(
                        "p",
                        "withheld",
                        "The groups are not randomised: who takes part differs from who does not in other ways as well. A"
                                + " difference here is no proof that the programme caused it. Intervals are Wilson's.");
    }

    private static void breakdown(Html html, @Nullable Breakdown breakdown, boolean stacked) {
        if (breakdown == null) {
            return;
        }
        html.element("h3", breakdown.title());
        withheld(html, breakdown.withheld());
        if (breakdown.groups().isEmpty()) {
            return;
        }
        List<Charts.Bar> bars = breakdown.groups().stream()
                .map(g -> new Charts.Bar(
                        stacked ? ReportPage.words(g.label()) : g.label(),
                        g.percent(),
                        g.percent() + " % (" + g.size().text() + ")"))
                .toList();
        html.raw(stacked ? Charts.stack(breakdown.title(), bars) : Charts.bars(breakdown.title(), bars))
                .table(
                        "Figures",
                        GROUPS,
                        breakdown.groups().stream()
                                .map(g -> List.of(g.label(), g.size().text(), g.percent() + " %"))
                                .toList());
    }

    private static Html tiles(List<List<String>> tiles) {
        Html html = new Html().raw("<div class=\"tiles\">\n");
        tiles.forEach(t -> html.raw("<div class=\"tile\"><b>" + Html.escape(t.get(0)) + "</b><span>"
                + Html.escape(t.get(1)) + "</span></div>\n"));
        return html.raw("</div>\n");
    }

    private static Html withheld(Html html, @Nullable String reason) {
        return reason == null
                ? html
                : html.element("p", "withheld", reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
    }

    private static String value(Mean mean) {
        Double value = mean.value();
        return value == null ? "not shown" : ReportPage.number(value);
    }

    private static String band(@Nullable Band band) {
        return band == null ? "not shown" : band.text();
    }

    private static String reason(Mean mean) {
        String reason = mean.withheld();
        return reason == null ? "" : reason;
    }
}
