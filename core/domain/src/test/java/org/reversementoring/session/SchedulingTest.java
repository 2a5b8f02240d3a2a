package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reversementoring.session.SessionWorld.meeting;
import static org.reversementoring.session.SessionWorld.plan;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

class SchedulingTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final SessionWorld world = new SessionWorld();

    @Test
    void eitherMemberPlansASessionAndBothReadIt() {
        SessionView byMentee = world.planned(DAY);
        world.scheduling.plan(
                world.mentor, world.pair.id(), plan(meeting(world.in(Duration.ofDays(20)), 30, SessionWorld.VIDEO)));
        SessionView read = world.service.read(world.mentor, byMentee.session().id());
        assertThat(read.meeting()).isEqualTo(byMentee.meeting()).isNotNull();
        assertThat(read.session().state()).isEqualTo(Session.State.PLANNED);
        assertThat(world.service
                        .list(world.mentee, world.pair.id(), Page.Request.FIRST)
                        .items())
                .extracting(l -> l.session().number())
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource(SessionType.class)
    @Tag("S058")
    @Tag("S060")
    @Tag("S061")
    @Tag("S065")
    void aPairMeetsInAnyOfTheTypes(SessionType type) {
        SessionView session = world.scheduling.plan(
                world.mentee,
                world.pair.id(),
                plan(new MeetingDraft(
                        world.in(DAY), 60, SessionWorld.VIDEO, type, SessionFormat.IN_PERSON, null, null)));
        assertThat(session.meeting().type()).isEqualTo(type);
    }

    @Test
    @Tag("S065")
    void anImpromptuMomentIsLoggedWithoutAPlanAndWithoutATopic() {
        SessionView session = world.scheduling.logUnplanned(
                world.mentor,
                world.pair.id(),
                new MeetingDraft(world.ago(HOUR), 15, null, SessionType.AD_HOC, null, null, null));
        assertThat(session.session().state()).isEqualTo(Session.State.HELD);
        assertThat(session.meeting().focusArea()).isNull();
    }

    @Test
    @Tag("S056")
    @Tag("S066")
    void whatIsLeftOutComesFromTheAgreementAndIsOnlineUnlessThePairMeetsInPerson() {
        SessionView session = world.scheduling.plan(
                world.mentee,
                world.pair.id(),
                plan(new MeetingDraft(world.in(DAY), null, SessionWorld.VIDEO, null, null, null, null)));
        assertThat(session.meeting().minutes()).isEqualTo(60);
        assertThat(session.meeting().type()).isEqualTo(SessionType.ONE_ON_ONE);
        assertThat(session.meeting().format()).isEqualTo(SessionFormat.VIRTUAL);
    }

    @Test
    @Tag("S059")
    void aThemedSeriesKeepsItsHourOverAChangeToSummerTime() {
        Instant first = Instant.parse("2026-03-20T13:00:00Z");
        List<SessionView> series = world.scheduling.planSeries(
                world.mentee,
                world.pair.id(),
                plan(new MeetingDraft(first, 30, SessionWorld.VIDEO, null, null, "New platforms", null)),
                new Series(null, 3, "Europe/Berlin"));
        assertThat(series)
                .extracting(s -> s.meeting().startsAt())
                .containsExactly(first, Instant.parse("2026-04-03T12:00:00Z"), Instant.parse("2026-04-17T12:00:00Z"));
        assertThat(series).extracting(s -> s.meeting().theme()).containsOnly("New platforms");
    }

    @Test
    void aSeriesThatWouldBeTooMuchIsNotPlannedInPart() {
        refused(
                Problem.LOAD_LIMIT,
                () -> world.scheduling.planSeries(
                        world.mentee,
                        world.pair.id(),
                        plan(meeting(world.in(DAY), 120, SessionWorld.VIDEO)),
                        new Series(1, 4, null)));
        assertThat(world.work.run(() -> world.sessions.ofPair(world.pair.id()))).isEmpty();
    }

    @Test
    void aTopicThatTheMentorDidNotOpenLooksLikeOneThatDoesNotExist() {
        assertThat(refusal(SessionWorld.CLOSED_TOPIC)).isEqualTo(refusal("no-such-topic"));
        refusedAt("focusArea", () -> planOn(SessionWorld.CLOSED_TOPIC));
    }

    @Test
    void aTopicThatTheMentorClosedMeanwhileIsRefusedToo() {
        world.openTopics.remove(SessionWorld.VIDEO);
        refusedAt("focusArea", () -> planOn(SessionWorld.VIDEO));
        refusedAt("focusArea", () -> world.held(HOUR, 60, SessionWorld.VIDEO));
    }

    @Test
    void aSessionPlannedBeforeATopicWasClosedCanStillBeLogged() {
        SessionView planned = world.planned(DAY);
        world.openTopics.clear();
        world.daysPass(2);
        SessionView held = log(planned, world.ago(DAY), 45);
        assertThat(held.meeting().focusArea()).isEqualTo(SessionWorld.VIDEO);
    }

    @Test
    void anIdentityTopicWaitsUntilTheMenteeHasDoneTheReading() {
        world.menteeHasRead = false;
        refused(Problem.NOT_READY, () -> planOn(SessionWorld.BELONGING));
        assertThat(planOn(SessionWorld.VIDEO)).isNotNull();
        world.menteeHasRead = true;
        assertThat(planOn(SessionWorld.BELONGING)).isNotNull();
    }

    @Test
    @Tag("S063")
    void bookingsAboveTheAgreedLoadArePossibleUpToTwiceOfIt() {
        planMinutes(Duration.ofDays(3), 129);
        planMinutes(Duration.ofDays(6), 129);
        refused(Problem.LOAD_LIMIT, () -> planMinutes(Duration.ofDays(9), 5));
    }

    @Test
    @Tag("S063")
    void aBookingBetweenTwoOthersIsCountedInEveryWindowItFallsIn() {
        planMinutes(Duration.ofDays(20), 129);
        planMinutes(Duration.ofDays(40), 129);
        refused(Problem.LOAD_LIMIT, () -> planMinutes(Duration.ofDays(30), 5));
        planMinutes(Duration.ofDays(75), 129);
    }

    @Test
    @Tag("S063")
    @Tag("S100")
    void onlyTheMentorDecidesToTakeOnMore() {
        planMinutes(Duration.ofDays(3), 240);
        PlanSession more = new PlanSession(meeting(world.in(DAY), 60, SessionWorld.VIDEO), null, true);
        refused(Problem.LOAD_LIMIT, () -> world.scheduling.plan(world.mentee, world.pair.id(), more));
        assertThat(world.scheduling.plan(world.mentor, world.pair.id(), more)).isNotNull();
    }

    @Test
    void cancelledSessionsAreNoLoad() {
        SessionView planned = planMinutes(Duration.ofDays(3), 240);
        world.scheduling.cancel(world.mentee, planned.session().id(), 1);
        assertThat(planMinutes(Duration.ofDays(4), 240)).isNotNull();
    }

    @Test
    void movingASessionDoesNotCountItTwice() {
        SessionView planned = planMinutes(Duration.ofDays(3), 240);
        SessionView moved = world.scheduling.reschedule(
                world.mentee,
                planned.session().id(),
                1,
                meeting(world.in(Duration.ofDays(5)), 240, SessionWorld.VIDEO),
                false);
        assertThat(moved.meeting().startsAt()).isEqualTo(world.in(Duration.ofDays(5)));
        assertThat(moved.changes())
                .extracting(Change::kind, Change::late)
                .containsExactly(tuple(Change.Kind.MOVED, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void aCancellationLessThanADayAheadIsNotedAsLate(int hoursAhead) {
        SessionView planned = world.planned(Duration.ofHours(hoursAhead));
        SessionView cancelled =
                world.scheduling.cancel(world.mentee, planned.session().id(), 1);
        assertThat(cancelled.session().state()).isEqualTo(Session.State.CANCELLED);
        assertThat(cancelled.changes()).singleElement().satisfies(c -> {
            assertThat(c.late()).isEqualTo(hoursAhead < 24);
            assertThat(c.by()).isEqualTo(SessionWorld.personOf(world.mentee));
        });
    }

    @Test
    void aSessionIsLoggedAfterItBeganAndTheLogCanBeCorrected() {
        SessionView planned = world.planned(DAY);
        refusedAt("startsAt", () -> log(planned, world.in(DAY), 60));
        world.daysPass(2);
        SessionView held = log(planned, world.ago(DAY), 75);
        assertThat(held.session().state()).isEqualTo(Session.State.HELD);
        SessionView corrected = log(held, world.ago(DAY), 70);
        assertThat(corrected.meeting().minutes()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, 481})
    void aLogOfAnImpossibleLengthIsRefused(int minutes) {
        refusedAt("minutes", () -> world.held(HOUR, minutes, SessionWorld.VIDEO));
    }

    @Test
    void theBoundsOfALengthAreAllowed() {
        assertThat(world.held(HOUR, 5, SessionWorld.VIDEO)).isNotNull();
        assertThat(world.held(HOUR, 480, SessionWorld.VIDEO)).isNotNull();
    }

    @Test
    void aSessionIsPlannedForTheFuture() {
        refusedAt(
                "startsAt",
                () -> world.scheduling.plan(
                        world.mentee, world.pair.id(), plan(meeting(world.now, 60, SessionWorld.VIDEO))));
        refusedAt(
                "startsAt",
                () -> world.scheduling.plan(
                        world.mentee,
                        world.pair.id(),
                        plan(meeting(world.in(Duration.ofDays(400)), 60, SessionWorld.VIDEO))));
        refusedAt("startsAt", () -> world.held(Duration.ofDays(400), 60, SessionWorld.VIDEO));
    }

    @Test
    void everyFaultOfAMeetingIsNamed() {
        MeetingDraft empty = new MeetingDraft(null, 0, null, null, null, "x".repeat(121), null);
        for (String field : List.of("startsAt", "minutes", "focusArea", "theme")) {
            refusedAt(field, () -> world.scheduling.plan(world.mentee, world.pair.id(), plan(empty)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = PairState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnActivePairPlans(PairState state) {
        world.pairBecomes(state);
        refused(Problem.WRONG_STATE, () -> world.planned(DAY));
        refused(Problem.WRONG_STATE, () -> world.held(HOUR, 60, SessionWorld.VIDEO));
    }

    @Test
    void nothingIsPlannedInAClosedProgramme() {
        world.programmeCloses();
        refused(Problem.WRONG_STATE, () -> world.planned(DAY));
    }

    @Test
    void aCancelledOrHeldSessionCannotBeMovedOrCancelled() {
        SessionView cancelled = world.scheduling.cancel(
                world.mentor, world.planned(DAY).session().id(), 1);
        SessionView held = world.held(HOUR, 60, SessionWorld.VIDEO);
        for (SessionView each : List.of(cancelled, held)) {
            SessionId id = each.session().id();
            long version = each.session().version();
            refused(Problem.WRONG_STATE, () -> world.scheduling.cancel(world.mentor, id, version));
            refused(
                    Problem.WRONG_STATE,
                    () -> world.scheduling.reschedule(
                            world.mentor, id, version, meeting(world.in(DAY), 60, SessionWorld.VIDEO), false));
        }
        refused(Problem.WRONG_STATE, () -> log(cancelled, world.ago(HOUR), 60));
    }

    @Test
    void aChangeOfAnOlderVersionIsStale() {
        SessionId id = world.planned(DAY).session().id();
        refused(Problem.STALE_VERSION, () -> world.scheduling.cancel(world.mentee, id, 0));
        refused(Problem.STALE_VERSION, () -> world.service.writeNote(world.mentee, id, 2, "x"));
    }

    @Test
    @Tag("S063")
    void aPersonSeesHowMuchTimeTheirOwnPairsTake() {
        world.held(Duration.ofDays(40), 60, SessionWorld.VIDEO);
        world.held(Duration.ofDays(10), 50, SessionWorld.VIDEO);
        planMinutes(Duration.ofDays(5), 200);
        planMinutes(Duration.ofDays(60), 200);
        assertThat(world.budgets.mine(world.mentor)).singleElement().satisfies(b -> {
            assertThat(b).isEqualTo(new TimeBudget(world.pair.id(), 129, 50, 200));
            assertThat(b.aboveAgreed()).isTrue();
        });
        assertThat(world.budgets.mine(world.colleague)).isEmpty();
    }

    private SessionView planOn(String topic) {
        return world.scheduling.plan(world.mentee, world.pair.id(), plan(meeting(world.in(DAY), 10, topic)));
    }

    private String refusal(String topic) {
        try {
            return planOn(topic).toString();
        } catch (RefusedException e) {
            return e.problem() + e.getMessage() + e.fields();
        }
    }

    private SessionView planMinutes(Duration ahead, int minutes) {
        return world.scheduling.plan(
                world.mentee, world.pair.id(), plan(meeting(world.in(ahead), minutes, SessionWorld.VIDEO)));
    }

    private SessionView log(SessionView session, Instant startsAt, int minutes) {
        return world.scheduling.log(
                world.mentor,
                session.session().id(),
                session.session().version(),
                meeting(startsAt, minutes, SessionWorld.VIDEO));
    }
}
