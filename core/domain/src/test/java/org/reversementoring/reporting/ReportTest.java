package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.Lesson;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.reporting.ReportContent.ReachFigure;
import org.reversementoring.reporting.ReportContent.SurveyFigure;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.wellbeing.BurdenLevel;
import org.reversementoring.wellbeing.PulseItem;

class ReportTest {
    private final ReportWorld world = new ReportWorld();

    @Test
    void aClosedWaveIsFrozenWhateverHappensLater() {
        world.pairs(6);
        world.daysPass(30);
        ReportService.Report report = world.reports.closeWave(world.manager, world.programme);
        world.pairs(20);
        world.leaves(world.mentors.get(0));
        assertThat(world.reports.read(world.manager, report.snapshot().id())).isEqualTo(report);
        assertThat(report.snapshot().wave()).isEqualTo(1);
        assertThat(world.work.run(() -> world.outbox.due(Leg.INSIDE, world.now, 100)))
                .extracting("type")
                .contains(EventType.REPORT_PUBLISHED);
    }

    @Test
    void theNextWaveBeginsWhereTheLastOneEndedAndLastsAtLeastFourWeeks() {
        world.pairs(6);
        world.daysPass(30);
        world.close();
        world.daysPass(27);
        assertRefused(Problem.NOT_READY, world::close);
        world.daysPass(1);
        world.close();
        List<ReportService.Report> reports = world.reports.list(world.manager, world.programme);
        assertThat(reports).extracting(r -> r.snapshot().wave()).containsExactly(1, 2);
        assertThat(reports.get(1).snapshot().from())
                .isEqualTo(reports.get(0).snapshot().to());
    }

    @Test
    @Tag("SG31")
    void neitherLeavingNorErasureComputesAReleasedReportAnew() {
        world.pairs(12);
        world.daysPass(1);
        for (int i = 0; i < 10; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, i % 2 == 0 ? "1" : "2"));
        }
        ReportService.Report report = closed(30);
        assertThat(mean(report.snapshot().content(), PulseItem.P1).value()).isEqualTo(1.5);
        world.leaves(world.mentors.get(0));
        world.sealer.destroy(new KeyOwner.Person(ReportWorld.id(world.mentors.get(1))));
        assertThat(world.reports.read(world.manager, report.snapshot().id())).isEqualTo(report);
    }

    /** Twelve take part in the first report; one more is twelve and one, so the second does not say thirteen. */
    @Test
    @Tag("SG31")
    void aSecondReportDoesNotTellWhatOnePersonMoreWouldShow() {
        world.pairs(6);
        assertThat(world.close(30).participation().mentees()).isEqualTo(Band.FROM_5);
        world.optIn(world.employ("Head office", "Sales", ReportWorld.BOARD), Side.MENTEE);
        ReportContent second = world.close(30);
        assertThat(second.participation().mentors()).isEqualTo(Band.FROM_5);
        assertThat(second.participation().mentees()).isNull();
        assertThat(second.participation().leaders()).isNull();
        assertThat(second.diversity().get(0).total()).isNull();
        for (int i = 0; i < 5; i++) {
            world.optIn(world.employ("Head office", "Sales", ReportWorld.BOARD), Side.MENTEE);
        }
        assertThat(world.close(30).participation().mentees()).isEqualTo(Band.FROM_10);
    }

    @Test
    @Tag("SG31")
    void theNextWaveBeginsOnlyWhereFiveCanStillAnswerInIt() {
        world.pairs(6);
        world.close(30);
        for (int i = 0; i < 6; i++) {
            world.withdraws(world.mentors.get(i), Side.MENTOR);
        }
        world.close(30);
        world.withdraws(world.mentees.get(0), Side.MENTEE);
        world.withdraws(world.mentees.get(1), Side.MENTEE);
        world.daysPass(30);
        assertRefused(Problem.NOT_READY, world::close);
    }

    @Test
    @Tag("SG31")
    void theBreakdownsAreThoseThatTheProgrammeDeclaredBeforeItOpened() {
        world.declares(new ReportTerms(8, List.of(new ReportTerms.Split(ReportTerms.Dimension.LEVEL, List.of()))));
        world.pairs(7);
        ReportContent content = world.close(30);
        assertThat(content.diversity()).extracting(Breakdown::title).containsExactly("Level");
        assertThat(content.diversity().get(0).groups())
                .as("seven are fewer than eight")
                .isEmpty();
        assertThat(content.participation().mentors()).isEqualTo(Band.TOO_FEW);
    }

    @Test
    @Tag("SG31")
    void aManagerIsToldBeforehandWhatReportsWillNotTell() {
        ReportOutlook outlook = new ReportOutlook(programme -> List.of("gap"), world.participants);
        Programme programme =
                world.work.run(() -> world.programmes.find(world.programme).orElseThrow());
        assertThat(outlook.missing(programme)).containsExactly("gap");
        assertThat(world.work.run(() -> outlook.notes(programme)))
                .containsExactly(
                        "Until 5 people take part, there is no report.",
                        "Until 10 mentors take part, reports tell nothing of pulse, burden and support.");
        world.pairs(9);
        assertThat(world.work.run(() -> outlook.notes(programme))).hasSize(1);
        world.pairs(1);
        assertThat(world.work.run(() -> outlook.notes(programme))).isEmpty();
    }

    @Test
    void aProgrammeOfFewerThanFivePeopleHasNoReport() {
        world.pairs(2);
        world.daysPass(30);
        assertRefused(Problem.NOT_READY, world::close);
    }

    @Test
    void onlyThisProgrammesManagerClosesAWave() {
        world.pairs(6);
        world.daysPass(30);
        Actor otherManager = world.employ("Head office", "People", null, StaffRole.PROGRAMME_MANAGER);
        Actor operator = world.employ("Head office", "IT", null, StaffRole.OPERATOR);
        for (Actor actor : List.of(world.mentors.get(0), world.mentees.get(0), otherManager, operator, Actor.SYSTEM)) {
            assertRefused(Problem.NOT_ALLOWED, () -> world.reports.closeWave(actor, world.programme));
        }
        assertRefused(
                Problem.NOT_FOUND, () -> world.reports.closeWave(world.manager, new ProgrammeId(world.ids.next())));
    }

    @Test
    void whoTakesPartReadsTheReportsAndAColleagueOutsideDoesNot() {
        world.pairs(6);
        world.daysPass(30);
        world.close();
        Actor auditor = world.employ("Head office", "Audit", null, StaffRole.AUDITOR);
        for (Actor reader : List.of(world.mentors.get(0), world.mentees.get(0), auditor)) {
            assertThat(world.reports.list(reader, world.programme)).hasSize(1);
        }
        Actor colleague = world.employ("Head office", "Sales", null);
        assertRefused(Problem.NOT_ALLOWED, () -> world.reports.list(colleague, world.programme));
        assertRefused(Problem.NOT_FOUND, () -> world.reports.read(world.manager, new ReportId(world.ids.next())));
    }

    @Test
    @Tag("S019")
    void sessionsAndGoalsOfThePairsAddUpWithoutShowingOnePair() {
        world.pairs(6);
        world.daysPass(20);
        Stream.of(0, 1, 2, 3, 4, 5, 0, 1, 2).forEach(world::held);
        ReportContent content = world.close();
        assertThat(content.activity().sessions()).isEqualTo(Band.FROM_5);
        assertThat(content.activity().sessionsPerPair()).isEqualTo(new Mean(1.5, Band.FROM_5, null));
        assertThat(content.activity().goals().total()).isEqualTo(Band.FROM_5);
        assertThat(content.programme().objectives()).hasSize(1);
        world.daysPass(30);
        assertThat(world.close().activity().sessions())
                .as("each session counts once")
                .isEqualTo(Band.TOO_FEW);
    }

    @Test
    void whetherOnePairEndedCannotBeToldFromTheReport() {
        world.pairs(6);
        world.becomes(0, PairState.ENDED);
        world.daysPass(30);
        assertThat(world.close().activity().pairs().groups()).isEmpty();
    }

    @Test
    void aProgrammeWithNineMentorsGetsNoPulseAndNoBurdenAndIsToldSo() {
        world.pairs(9);
        for (int i = 0; i < 9; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, "4"));
            world.burden(i, BurdenLevel.WATCH);
            world.asksForHelp(i);
        }
        world.daysPass(30);
        ReportContent.WellbeingFigures told = world.close().wellbeing();
        assertThat(told.withheld()).startsWith("A programme with fewer than 10 mentors gets no report on pulse");
        assertThat(told.pulse()).isEmpty();
        assertThat(told.burden()).isNull();
        assertThat(told.cases()).isNull();
    }

    @Test
    void pulseMeansNeedFiveAnswersAndTenOnBurden() {
        world.pairs(12);
        world.daysPass(5);
        for (int i = 0; i < 9; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, i < 4 ? "1" : "3", PulseItem.P5, i < 4 ? "2" : "5"));
        }
        for (int i = 0; i < 4; i++) {
            world.pulse(i, false, Map.of(PulseItem.M2, "5"));
        }
        world.daysPass(25);
        ReportContent content = world.close();
        assertThat(mean(content, PulseItem.P1).withheld()).isEqualTo("fewer than 10 answers: not shown");
        assertThat(mean(content, PulseItem.P5)).isEqualTo(new Mean(3.5, Band.FROM_5, null));
        assertThat(mean(content, PulseItem.M2).withheld()).isEqualTo("fewer than 5 answers: not shown");
    }

    @Test
    void aPersonCountsOnceWithTheirLastAnswerAndInOneWaveAlone() {
        world.pairs(12);
        world.daysPass(1);
        for (int i = 0; i < 10; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, "5"));
        }
        world.daysPass(22);
        for (int i = 0; i < 10; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, i % 2 == 0 ? "1" : "2"));
        }
        world.daysPass(10);
        assertThat(mean(world.close(), PulseItem.P1)).isEqualTo(new Mean(1.5, Band.FROM_10, null));
        world.daysPass(30);
        assertThat(mean(world.close(), PulseItem.P1).answers()).isNull();
    }

    @Test
    void burdenLevelsAreToldOfTenMentorsEachOrAsTwoOrNotAtAll() {
        world.pairs(24);
        world.daysPass(1);
        for (int i = 0; i < 24; i++) {
            world.burden(i, i < 12 ? BurdenLevel.NONE : i < 20 ? BurdenLevel.WATCH : BurdenLevel.OFFER);
        }
        for (int i = 0; i < 9; i++) {
            world.asksForHelp(i);
            world.asksForHelp(i);
        }
        world.daysPass(30);
        ReportContent.WellbeingFigures told = world.close().wellbeing();
        assertThat(told.burden().groups())
                .containsExactly(
                        new Breakdown.BreakdownGroup("NONE", Band.FROM_10, 50),
                        new Breakdown.BreakdownGroup("WATCH or above", Band.FROM_10, 50));
        assertThat(told.cases()).as("eighteen cases of nine people").isEqualTo(Band.TOO_FEW);
    }

    @Test
    void whatSomebodyHadErasedIsNotCounted() {
        world.pairs(12);
        world.daysPass(1);
        for (int i = 0; i < 10; i++) {
            world.pulse(i, true, Map.of(PulseItem.P1, i % 2 == 0 ? "1" : "2"));
        }
        world.sealer.destroy(new KeyOwner.Person(ReportWorld.id(world.mentors.get(0))));
        world.daysPass(30);
        assertThat(mean(world.close(), PulseItem.P1).answers()).isNull();
    }

    @Test
    @Tag("S108")
    @Tag("S111")
    void retentionIsToldOfMentorsMenteesAndNonParticipants() {
        world.pairs(10);
        List<Actor> outside = Stream.generate(() -> world.employ("Head office", "Sales", ReportWorld.JUNIOR))
                .limit(20)
                .toList();
        world.daysPass(100);
        world.leaves(world.mentors.get(0));
        outside.subList(0, 10).forEach(world::leaves);
        world.daysPass(100);
        List<RetentionArm> arms = world.close().retention().arms();
        assertThat(arms)
                .extracting(RetentionArm::label, RetentionArm::percent, RetentionArm::low, RetentionArm::high)
                .containsExactly(
                        tuple("Mentors", 90, 55, 100),
                        tuple("Mentees", 100, 70, 100),
                        tuple("Non-participants", 50, 30, 75),
                        tuple("Non-participants at the mentors' job levels", null, null, null));
    }

    @Test
    @Tag("S025")
    @Tag("S026")
    @Tag("S113")
    void theDiversityOfThePoolIsToldOverDepartmentRoleLocationAndLevel() {
        world.pairs(8);
        ReportContent content = world.close(30);
        assertThat(content.diversity())
                .extracting(Breakdown::title)
                .containsExactly("Department", "Role family", "Location", "Level");
        assertThat(content.diversity().get(0).groups())
                .containsExactly(
                        new Breakdown.BreakdownGroup("Engineering", Band.FROM_5, 50),
                        new Breakdown.BreakdownGroup("Sales", Band.FROM_5, 50));
        assertThat(content.participation().leaders()).isEqualTo(Band.FROM_5);
    }

    @Test
    @Tag("S068")
    void locationsWithoutParticipantsAreSeen() {
        world.pairs(8);
        for (int i = 0; i < 12; i++) {
            world.employ("Plant North", "Production", null);
        }
        assertThat(world.close(30).reach())
                .containsExactly(
                        new ReachFigure("Head office", Band.FROM_10, Band.FROM_10),
                        new ReachFigure("Plant North", Band.FROM_10, Band.TOO_FEW));
    }

    @Test
    @Tag("S107")
    @Tag("S114")
    @Tag("S116")
    void belongingAndBeingHeardAreComparedBeforeAndAfterOverTheWaves() {
        world.pairs(10);
        world.daysPass(1);
        answer(world.mentors, Feedback.Stage.BEFORE, FeedbackItem.BELONGING, 2, 3);
        answer(world.mentees.subList(0, 4), Feedback.Stage.BEFORE, FeedbackItem.HEARD_AND_VALUED, 2, 3);
        world.close(30);
        world.daysPass(1);
        answer(world.mentors, Feedback.Stage.AFTER, FeedbackItem.BELONGING, 4, 5);
        SurveyFigure belonging = figure(world.close(30), FeedbackItem.BELONGING, FeedbackArm.MENTORS);
        assertThat(belonging.before()).isEqualTo(new Mean(2.5, Band.FROM_10, null));
        assertThat(belonging.after()).isEqualTo(new Mean(4.5, Band.FROM_10, null));
        assertThat(figure(world.close(30), FeedbackItem.HEARD_AND_VALUED, FeedbackArm.MENTEES)
                        .before()
                        .withheld())
                .isEqualTo("fewer than 5 answers: not shown");
    }

    @Test
    @Tag("S115")
    @Tag("S118")
    void nonParticipantsAreAskedHowTheySeeTheOrganisationButNotAboutTheProgramme() {
        world.pairs(8);
        List<Actor> outside = Stream.generate(() -> world.employ("Head office", "Sales", null))
                .limit(6)
                .toList();
        world.daysPass(1);
        answer(outside, Feedback.Stage.AFTER, FeedbackItem.INCLUSION_AND_GROWTH, 4, 3);
        answer(outside, Feedback.Stage.AFTER, FeedbackItem.OLD_PHRASES, 2, 1);
        assertInvalid(
                List.of("answers.STRUCTURE"),
                () -> world.feedback.answer(
                        outside.get(0), world.programme, Feedback.Stage.AFTER, Map.of("STRUCTURE", 4)));
        ReportContent content = world.close(30);
        assertThat(figure(content, FeedbackItem.OLD_PHRASES, FeedbackArm.NON_PARTICIPANTS)
                        .after())
                .isEqualTo(new Mean(1.5, Band.FROM_5, null));
        assertThat(figure(content, FeedbackItem.INCLUSION_AND_GROWTH, FeedbackArm.NON_PARTICIPANTS)
                        .after()
                        .answers())
                .as("answering again replaces the answers")
                .isNull();
    }

    @Test
    @Tag("S112")
    void productivityCreativityAndSatisfactionAreTold() {
        world.pairs(8);
        world.daysPass(1);
        for (int i = 0; i < 8; i++) {
            world.feedback.answer(
                    world.mentees.get(i),
                    world.programme,
                    Feedback.Stage.AFTER,
                    Map.of("PRODUCTIVITY", 3 + i % 2, "CREATIVITY", 4 + i % 2, "JOB_SATISFACTION", 2 + i % 2));
        }
        ReportContent content = world.close(30);
        assertThat(Stream.of(FeedbackItem.PRODUCTIVITY, FeedbackItem.CREATIVITY, FeedbackItem.JOB_SATISFACTION)
                        .map(item -> figure(content, item, FeedbackArm.MENTEES)
                                .after()
                                .value()))
                .containsExactly(3.5, 4.5, 2.5);
    }

    @Test
    @Tag("S123")
    void whatWasLearnedInTheCycleStandsInItsReportWithTheChange() {
        world.pairs(6);
        world.work.run(() -> world.programmes.save(world.programmes
                .find(world.programme)
                .orElseThrow()
                .withLesson(new Lesson(world.now, "Sessions were too short.", "Ninety minutes."))
                .closed(world.now)));
        assertThat(world.close(30).lessons())
                .containsExactly(new ReportContent.LessonLearned("Sessions were too short.", "Ninety minutes."));
    }

    @Test
    void whatSomebodyAnsweredIsReadByThatPersonAlone() {
        world.pairs(6);
        Actor mentor = world.mentors.get(0);
        FeedbackService.Own own = world.feedback.answer(
                mentor, world.programme, Feedback.Stage.AFTER, Map.of("EXPERIENCE", 5, "BELONGING", 4));
        assertThat(world.feedback.mine(mentor, world.programme)).containsExactly(own);
        assertThat(world.feedback.mine(world.mentees.get(0), world.programme)).isEmpty();
        assertThat(world.feedback.mine(world.manager, world.programme)).isEmpty();
        assertThat(own.feedback().content().toString()).isEqualTo("[sealed]");
        assertInvalid(
                List.of("answers.BELONGING", "answers"),
                () -> world.feedback.answer(
                        mentor, world.programme, Feedback.Stage.AFTER, Map.of("BELONGING", 6, "MOOD", 1)));
    }

    @Test
    @Tag("S109")
    @Tag("S110")
    @Tag("S117")
    void theManagerWritesDownWhatTheProgrammeBroughtAbout() {
        world.pairs(6);
        world.daysPass(10);
        LocalDate day = LocalDate.of(2026, 3, 5);
        world.outcomeLog.write(
                world.manager,
                world.programme,
                new OutcomeService.Draft(
                        Outcome.Kind.BUSINESS_FIGURE, day, "Younger customers", null, "main", 100.0, 125.0, "index"));
        world.outcomeLog.write(
                world.manager,
                world.programme,
                new OutcomeService.Draft(
                        Outcome.Kind.RECRUITING, day, "Named by applicants", "", null, null, null, null));
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> world.outcomeLog.write(
                        world.mentors.get(0),
                        world.programme,
                        new OutcomeService.Draft(Outcome.Kind.OTHER, day, "x", "", null, null, null, null)));
        assertInvalid(
                List.of("day", "title", "unit", "objective"),
                () -> world.outcomeLog.write(
                        world.manager,
                        world.programme,
                        new OutcomeService.Draft(
                                Outcome.Kind.OTHER, day.plusYears(1), " ", "", "none", 1.0, null, null)));
        ReportContent first = world.close(30);
        assertThat(first.outcomes()).extracting("title").containsExactly("Younger customers", "Named by applicants");
        assertThat(world.close(30).outcomes()).isEmpty();
    }

    @Test
    void aStoryIsToldOnlyWhileBothReleaseIt() {
        world.pairs(6);
        StoryId story = world.celebrate(0, "We opened a channel of our own.");
        world.daysPass(30);
        ReportService.Report report = world.reports.closeWave(world.manager, world.programme);
        assertThat(report.stories()).extracting(Story::id).containsExactly(story);
        world.storyService.revoke(world.mentees.get(0), story);
        assertThat(world.reports.read(world.manager, report.snapshot().id()).stories())
                .isEmpty();
    }

    @Test
    void thatEverybodyIsTrainedReadsAsIfNearlyEverybodyWere() {
        world.pairs(6);
        world.optIn(world.employ("Head office", "Sales", null), Side.MENTEE);
        ReportContent content = world.close(30);
        assertThat(content.participation().trained()).isEqualTo(new Share(null, Band.FROM_10, Banding.WITHHELD));
        assertThat(content.participation().mentors()).isEqualTo(Band.FROM_5);
        assertThat(content.participation().invited()).isEqualTo(Band.FROM_10);
    }

    private ReportService.Report closed(long daysLater) {
        world.daysPass(daysLater);
        return world.reports.closeWave(world.manager, world.programme);
    }

    private void answer(List<Actor> people, Feedback.Stage stage, FeedbackItem item, int one, int other) {
        for (int i = 0; i < people.size(); i++) {
            world.feedback.answer(people.get(i), world.programme, stage, Map.of(item.name(), i % 2 == 0 ? one : other));
        }
    }

    private static SurveyFigure figure(ReportContent content, FeedbackItem item, FeedbackArm arm) {
        return content.survey().stream()
                .filter(f -> f.item() == item && f.arm() == arm)
                .findFirst()
                .orElseThrow();
    }

    private static Mean mean(ReportContent content, PulseItem item) {
        return content.wellbeing().pulse().stream()
                .filter(p -> p.item() == item)
                .findFirst()
                .orElseThrow()
                .mean();
    }
}
