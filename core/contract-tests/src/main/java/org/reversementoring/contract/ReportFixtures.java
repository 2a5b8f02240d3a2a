package org.reversementoring.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Structure;
import org.reversementoring.reporting.Band;
import org.reversementoring.reporting.Breakdown;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.FeedbackArm;
import org.reversementoring.reporting.FeedbackId;
import org.reversementoring.reporting.FeedbackItem;
import org.reversementoring.reporting.Mean;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.OutcomeId;
import org.reversementoring.reporting.ReleasedGroups;
import org.reversementoring.reporting.ReportContent;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.RetentionArm;
import org.reversementoring.reporting.Share;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.PulseItem;

/** Reports, answers and outcomes in which every component is set. */
public final class ReportFixtures {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Ids IDS = new TimeOrderedIds(Clock.systemUTC());

    private ReportFixtures() {}

    static ProgrammeId programme() {
        return new ProgrammeId(UUID.randomUUID());
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    public static ReportSnapshot snapshot() {
        return snapshot(programme(), 1);
    }

    static ReportSnapshot snapshot(ProgrammeId programme, int wave) {
        return new ReportSnapshot(
                new ReportId(IDS.next()),
                0,
                programme,
                wave,
                NOW,
                NOW.plusSeconds(3_000_000),
                content(),
                new ReleasedGroups(Map.of(UUID.randomUUID(), "0120")));
    }

    static Outcome outcome(ProgrammeId programme) {
        return new Outcome(
                new OutcomeId(IDS.next()),
                0,
                programme,
                Outcome.Kind.BUSINESS_FIGURE,
                LocalDate.of(2026, 3, 1),
                "Younger customers",
                "Measured by the shop.",
                "main",
                100.0,
                125.0,
                "index",
                NOW);
    }

    static Feedback feedback(ProgrammeId programme, PersonId person, Feedback.Stage stage, Instant at) {
        return new Feedback(
                new FeedbackId(IDS.next()), 0, programme, person, stage, at, new SealedText("person/x", "Y2lwaGVy"));
    }

    private static ReportContent content() {
        Mean mean = new Mean(3.5, Band.FROM_10, null);
        Breakdown breakdown = new Breakdown(
                "Location",
                Band.FROM_20,
                List.of(
                        new Breakdown.BreakdownGroup("Berlin", Band.FROM_10, 60),
                        new Breakdown.BreakdownGroup("Other", Band.FROM_5, 40)),
                null);
        Breakdown withheld = new Breakdown("Goals", null, List.of(), "fewer than 5 in all: not shown");
        return new ReportContent(
                new ReportContent.ProgrammeFacts(
                        "Spring",
                        "Leaders learn.",
                        true,
                        List.of(new ReportContent.ObjectiveFact(
                                "main", Objective.Type.RETENTION, "Fewer leave", "count", null, 30, "%")),
                        2,
                        6,
                        60,
                        Structure.Format.HYBRID,
                        List.of("Short video"),
                        NOW,
                        null),
                new ReportContent.ParticipationFigures(
                        Band.FROM_50, Band.FROM_10, Band.FROM_10, Band.TOO_FEW, new Share(85, Band.FROM_20, null)),
                new ReportContent.ActivityFigures(breakdown, withheld, Band.FROM_20, mean, withheld),
                new ReportContent.WellbeingFigures(
                        null, List.of(new ReportContent.PulseFigure(PulseItem.P1, mean)), withheld, Band.TOO_FEW),
                List.of(new ReportContent.SurveyFigure(
                        FeedbackItem.BELONGING, FeedbackArm.MENTORS, new Mean(null, null, "withheld"), mean)),
                new ReportContent.RetentionFigures(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 1),
                        List.of(new RetentionArm("Mentors", Band.FROM_10, 70, 50, 85, null))),
                List.of(breakdown),
                List.of(new ReportContent.ReachFigure("Berlin", Band.FROM_50, Band.FROM_10)),
                List.of(new ReportContent.OutcomeFigure(
                        Outcome.Kind.RECRUITING,
                        LocalDate.of(2026, 3, 1),
                        "Applicants",
                        "",
                        null,
                        null,
                        3.0,
                        "a week")),
                List.of(new ReportContent.LessonLearned("Too short", "Longer sessions")),
                List.of(UUID.randomUUID()));
    }
}
