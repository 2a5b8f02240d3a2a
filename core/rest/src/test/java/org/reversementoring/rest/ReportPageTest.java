package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Structure;
import org.reversementoring.reporting.Band;
import org.reversementoring.reporting.Breakdown;
import org.reversementoring.reporting.Breakdown.BreakdownGroup;
import org.reversementoring.reporting.FeedbackArm;
import org.reversementoring.reporting.FeedbackItem;
import org.reversementoring.reporting.Mean;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.ReleasedGroups;
import org.reversementoring.reporting.ReportContent;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportService;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.RetentionArm;
import org.reversementoring.reporting.Share;
import org.reversementoring.session.JointRelease;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.wellbeing.WellbeingTally;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportPageTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final String MARKUP = "<script>alert(\"1\")</script> & 'more'";
    private static final String PAGE = new ReportPage(report()).html();

    @Test
    void nothingIsLoadedFromOutsideAndNothingRuns() {
        assertThat(PAGE).doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "<script", " style=");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        assertThat(PAGE).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;");
    }

    @Test
    void everyChartHasATitleADescriptionAndItsFiguresAsATable()
            throws IOException, ParserConfigurationException, SAXException {
        Matcher charts = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(PAGE);
        int count = 0;
        while (charts.find()) {
            count++;
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(charts.group())))
                    .getDocumentElement();
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        }
        assertThat(count).isGreaterThanOrEqualTo(8);
        assertThat(PAGE.split("<details>", -1)).hasSize(count + 1);
    }

    @Test
    void whatIsWithheldSaysWhyAndRetentionWarnsThatItsGroupsAreNotRandomised() {
        assertThat(PAGE)
                .contains(
                        "A group of fewer than 5 would show: the whole breakdown is withheld",
                        "fewer than 10 answers: not shown",
                        "The groups are not randomised");
    }

    @Test
    void thePolicyKnowsTheStyleSheetByItsHash() throws IOException {
        assertThat(ReportPage.CONTENT_POLICY).startsWith("default-src 'none'; style-src 'sha256-");
        Files.writeString(Path.of("target", "report.html"), PAGE);
    }

    private static ReportService.Report report() {
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        ReportSnapshot snapshot = new ReportSnapshot(
                new ReportId(UUID.randomUUID()),
                1,
                programme,
                2,
                OPENED,
                OPENED.plusSeconds(90 * 86_400),
                content(),
                ReleasedGroups.NONE);
        Story story = new Story(
                new StoryId(UUID.randomUUID()),
                1,
                new PairId(UUID.randomUUID()),
                programme,
                new PersonId(UUID.randomUUID()),
                Story.Kind.STORY,
                "After three sessions she cut the first clip herself. " + MARKUP,
                null,
                OPENED,
                new JointRelease(List.of(), true));
        return new ReportService.Report(snapshot, List.of(story));
    }

    private static ReportContent content() {
        Breakdown withheld = new Breakdown(
                "Location",
                Band.FROM_20,
                List.of(),
                "a group of fewer than 5 would show: the whole breakdown is withheld");
        return new ReportContent(
                new ReportContent.ProgrammeFacts(
                        "Short-video and platform marketing",
                        "Marketing leaders can judge a campaign for a new platform.",
                        true,
                        List.of(new ReportContent.ObjectiveFact(
                                "main",
                                Objective.Type.CUSTOMER_INSIGHT,
                                "Leaders can judge a campaign for a new platform",
                                "survey before and after",
                                20.0,
                                50,
                                "% who can")),
                        2,
                        6,
                        60,
                        Structure.Format.HYBRID,
                        List.of("Short video platforms", "Community platforms", "How generations communicate"),
                        OPENED,
                        null),
                new ReportContent.ParticipationFigures(
                        Band.FROM_50, Band.FROM_10, Band.FROM_10, Band.FROM_5, new Share(85, Band.FROM_20, null)),
                new ReportContent.ActivityFigures(
                        breakdown("Pairs by state", "ACTIVE", 60, "PROPOSED", 25, "PAUSED", 10, "ENDED", 5),
                        breakdown("Active pairs by contact", "ON_TRACK", 70, "NO_CONTACT_30D", 30),
                        Band.FROM_50,
                        new Mean(4.5, Band.FROM_10, null),
                        breakdown("Active pairs by goal status", "NOT_SET", 25, "ON_TRACK", 50, "DONE", 25)),
                new ReportContent.WellbeingFigures(
                        null,
                        pulse(),
                        breakdown("Mentors by burden level", "NONE", 60, "WATCH or above", 40),
                        Band.TOO_FEW),
                survey(),
                new ReportContent.RetentionFigures(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 5, 31),
                        List.of(
                                new RetentionArm("Mentors", Band.FROM_10, 70, 45, 85, null),
                                new RetentionArm("Mentees", Band.FROM_10, 70, 45, 90, null),
                                new RetentionArm("Non-participants", Band.FROM_50, 50, 45, 55, null),
                                new RetentionArm(
                                        "Non-participants at the mentors' job levels",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "fewer than 5 people: not shown"))),
                List.of(
                        breakdown("Department", "Engineering", 40, "Marketing", 35, "Other", 25),
                        breakdown("Role family", "Analyst", 50, "Director", 50),
                        withheld),
                List.of(
                        new ReportContent.ReachFigure("Berlin", Band.FROM_50, Band.FROM_20),
                        new ReportContent.ReachFigure("Plant North", Band.FROM_20, Band.TOO_FEW)),
                List.of(
                        new ReportContent.OutcomeFigure(
                                Outcome.Kind.BUSINESS_FIGURE,
                                LocalDate.of(2026, 5, 20),
                                "Engagement of customers under 30",
                                "After the first campaign that a pair planned together.",
                                "main",
                                100.0,
                                125.0,
                                "index"),
                        new ReportContent.OutcomeFigure(
                                Outcome.Kind.FEEDBACK_SESSION,
                                LocalDate.of(2026, 5, 28),
                                "Feedback session with twelve participants",
                                "",
                                null,
                                null,
                                null,
                                "")),
                List.of(new ReportContent.LessonLearned(
                        "Sessions of an hour are too short to build", "Ninety minutes")),
                List.of());
    }

    private static List<ReportContent.PulseFigure> pulse() {
        List<ReportContent.PulseFigure> figures = new ArrayList<>();
        double value = 2;
        for (var item : WellbeingTally.scaled()) {
            Mean mean = figures.size() == 2
                    ? new Mean(null, null, "fewer than 10 answers: not shown")
                    : new Mean(value, Band.FROM_10, null);
            figures.add(new ReportContent.PulseFigure(item, mean));
            value = Math.min(4.5, value + 0.5);
        }
        return figures;
    }

    private static List<ReportContent.SurveyFigure> survey() {
        Mean none = new Mean(null, null, "fewer than 5 answers: not shown");
        List<ReportContent.SurveyFigure> figures = new ArrayList<>();
        for (FeedbackItem item : FeedbackItem.values()) {
            Mean before =
                    item.isAboutProgramme() ? none : new Mean(item.isLessBetter() ? 4.0 : 2.5, Band.FROM_10, null);
            Mean after = new Mean(item.isLessBetter() ? 2.5 : 4.0, Band.FROM_10, null);
            figures.add(new ReportContent.SurveyFigure(item, FeedbackArm.MENTORS, before, after));
            figures.add(new ReportContent.SurveyFigure(item, FeedbackArm.MENTEES, none, none));
            if (!item.isAboutProgramme()) {
                figures.add(new ReportContent.SurveyFigure(item, FeedbackArm.NON_PARTICIPANTS, none, before));
            }
        }
        return figures;
    }

    private static Breakdown breakdown(String title, Object... labelsAndPercents) {
        List<BreakdownGroup> groups = new ArrayList<>();
        for (int i = 0; i < labelsAndPercents.length; i += 2) {
            groups.add(
                    new BreakdownGroup((String) labelsAndPercents[i], Band.FROM_5, (Integer) labelsAndPercents[i + 1]));
        }
        return new Breakdown(title, Band.FROM_20, groups, null);
    }
}
