package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.personOf;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Role;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Release;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** What leaves a pair, and only as its members let it: stories, credits, calendar entries. */
class RecognitionTest {
    private final SessionWorld world = new SessionWorld();

    @Test
    @Tag("S119")
    @Tag("S120")
    void aStoryIsPublicOnlyWhileBothReleaseIt() {
        StoryId story = write(Story.Kind.STORY, null);
        assertThat(published(world.colleague)).isEmpty();
        world.storyService.release(world.mentor, story);
        assertThat(published(world.colleague)).isEmpty();
        world.storyService.release(world.mentee, story);
        assertThat(published(world.colleague)).singleElement().satisfies(p -> {
            assertThat(p.story().text()).isEqualTo("We made it");
            assertThat(p.mentor()).isEqualTo(personOf(world.mentor));
            assertThat(p.mentee()).isEqualTo(personOf(world.mentee));
        });
        assertThat(published(world.manager)).hasSize(1);
        assertThat(published(world.integration)).hasSize(1);
        world.storyService.revoke(world.mentee, story);
        assertThat(published(world.colleague)).isEmpty();
    }

    @Test
    @Tag("S119")
    void neitherMemberSeesWhetherTheOtherHasReleasedYet() {
        StoryId story = write(Story.Kind.STORY, null);
        Story before = ofPair(world.mentee).story();
        world.storyService.release(world.mentor, story);
        assertThat(ofPair(world.mentor).releasedByMe()).isTrue();
        Story.ForMember after = ofPair(world.mentee);
        assertThat(after.releasedByMe()).isFalse();
        assertThat(after.story().release().complete()).isFalse();
        assertThat(after.story().release().votes())
                .allSatisfy(v -> assertThat(v.text().cipher())
                        .hasSameSizeAs(before.release().votes().get(0).text().cipher()));
    }

    @Test
    void releasingTwiceOrRevokingWhatWasNotReleasedChangesNothing() {
        StoryId story = write(Story.Kind.STORY, null);
        world.storyService.revoke(world.mentee, story);
        world.storyService.release(world.mentor, story);
        world.storyService.release(world.mentor, story);
        assertThat(published(world.colleague)).isEmpty();
    }

    @Test
    @Tag("S121")
    @Tag("S122")
    void aMemberThanksTheOtherAndEndorsesASkillOfTheProgramme() {
        write(Story.Kind.KUDOS, null);
        write(Story.Kind.ENDORSEMENT, SessionWorld.VIDEO + "-skill");
        assertThat(world.storyService.ofPair(world.mentor, world.pair.id()))
                .extracting(s -> s.story().kind())
                .containsExactly(Story.Kind.KUDOS, Story.Kind.ENDORSEMENT);
        refusedAt("skill", () -> write(Story.Kind.ENDORSEMENT, "juggling"));
        refusedAt("skill", () -> write(Story.Kind.ENDORSEMENT, null));
        refusedAt("skill", () -> write(Story.Kind.KUDOS, SessionWorld.VIDEO + "-skill"));
        refusedAt("text", () -> world.storyService.write(world.mentee, world.pair.id(), Story.Kind.KUDOS, "", null));
        refusedAt("kind", () -> world.storyService.write(world.mentee, world.pair.id(), null, "x", null));
    }

    @Test
    void aPairThatHasNotBegunHasNoStoryAndOneThatEndedMay() {
        world.pairBecomes(PairState.PROPOSED);
        refused(Problem.WRONG_STATE, () -> write(Story.Kind.STORY, null));
        world.pairBecomes(PairState.ENDED);
        assertThat(write(Story.Kind.STORY, null)).isNotNull();
    }

    @Test
    void theStoriesOfAnUnknownProgrammeAreNotFound() {
        refused(
                Problem.NOT_FOUND,
                () -> world.storyService.published(
                        world.colleague, new ProgrammeId(UUID.randomUUID()), Page.Request.FIRST));
        refused(Problem.NOT_ALLOWED, () -> published(onlyAnAuditor()));
    }

    @Test
    @Tag("S121")
    void aPersonReleasesTheirHoursAndTakesThemBack() {
        world.held(Duration.ofDays(3), 60, SessionWorld.VIDEO);
        world.held(Duration.ofDays(1), 45, SessionWorld.VIDEO);
        assertThat(world.creditService.mine(world.mentor))
                .containsExactly(
                        own(Credit.Kind.TIME_STATEMENT, 0, 129, false), own(Credit.Kind.PARTICIPATION, 2, 105, false));
        assertThat(released()).isEmpty();
        world.creditService.release(world.mentor, world.programme.id(), Credit.Kind.PARTICIPATION);
        assertThat(world.creditService.mine(world.mentor))
                .containsExactly(
                        own(Credit.Kind.TIME_STATEMENT, 0, 129, false), own(Credit.Kind.PARTICIPATION, 2, 105, true));
        assertThat(released()).singleElement().satisfies(c -> {
            assertThat(c.person()).isEqualTo(personOf(world.mentor));
            assertThat(c.minutes()).isEqualTo(105);
        });
        world.creditService.revoke(world.mentor, world.programme.id(), Credit.Kind.PARTICIPATION);
        assertThat(released()).isEmpty();
    }

    @Test
    @Tag("S121")
    void onlyThoseAboveThePersonInTheReportingLineReadWhatItReleased() {
        for (Credit.Kind kind : Credit.Kind.values()) {
            world.creditService.release(world.mentor, world.programme.id(), kind);
        }
        for (Actor above : List.of(world.teamLead, world.director)) {
            assertThat(releasedTo(above))
                    .extracting(Credit::kind)
                    .containsExactlyInAnyOrder(Credit.Kind.TIME_STATEMENT, Credit.Kind.PARTICIPATION);
        }
        for (Actor other : List.of(world.colleague, world.mentee, world.manager, world.supporter, world.mentor)) {
            assertThat(releasedTo(other)).as(other.subject()).isEmpty();
        }
        for (Credit.Kind kind : Credit.Kind.values()) {
            world.creditService.revoke(world.mentor, world.programme.id(), kind);
        }
        assertThat(releasedTo(world.teamLead)).isEmpty();
    }

    @Test
    void aPageOfReleasedCreditsTellsNothingOfThoseOfOthers() {
        world.creditService.release(world.mentee, world.programme.id(), Credit.Kind.TIME_STATEMENT);
        world.creditService.release(world.mentor, world.programme.id(), Credit.Kind.TIME_STATEMENT);
        world.creditService.release(world.mentee, world.programme.id(), Credit.Kind.PARTICIPATION);
        Page<Credit> ofTheLead =
                world.creditService.released(world.teamLead, world.programme.id(), new Page.Request(null, 1));
        assertThat(ofTheLead.items()).extracting(Credit::person).containsExactly(personOf(world.mentor));
        assertThat(ofTheLead.next()).isNull();
        assertThat(world.creditService.released(world.colleague, world.programme.id(), new Page.Request(null, 1)))
                .isEqualTo(new Page<Credit>(List.of(), null));
    }

    @Test
    void aReleasedCreditStaysAsItWasUntilItIsReleasedAgain() {
        world.creditService.release(world.mentor, world.programme.id(), Credit.Kind.PARTICIPATION);
        world.held(Duration.ofDays(1), 45, SessionWorld.VIDEO);
        assertThat(released()).extracting(Credit::minutes).containsExactly(0);
        world.creditService.release(world.mentor, world.programme.id(), Credit.Kind.PARTICIPATION);
        assertThat(released()).extracting(Credit::minutes).containsExactly(45);
    }

    @Test
    void whoHasNoPairInAProgrammeHasNoCreditThere() {
        assertThat(world.creditService.mine(world.colleague)).isEmpty();
        refused(
                Problem.NOT_FOUND,
                () -> world.creditService.release(world.colleague, world.programme.id(), Credit.Kind.TIME_STATEMENT));
        refused(Problem.NOT_ALLOWED, () -> world.creditService.mine(world.integration));
    }

    @Test
    void sessionsAreShownInCalendarsOnlyWhileBothReleaseThemAndWithoutTheirTopic() {
        release(world.mentor, Release.CALENDAR);
        SessionId session = world.planned(Duration.ofDays(2)).session().id();
        assertThat(entries()).isEmpty();
        assertThat(world.raised(EventType.SESSION_RELEASED_TO_CALENDAR)).isEmpty();
        release(world.mentee, Release.CALENDAR);
        assertThat(entries()).containsExactly(new CalendarService.Entry(session, world.in(Duration.ofDays(2)), 60));
        assertThat(world.raised(EventType.SESSION_RELEASED_TO_CALENDAR)).hasSize(1);
        release(world.mentor);
        assertThat(entries()).isEmpty();
        assertThat(world.raised(EventType.SESSION_RELEASED_TO_CALENDAR)).hasSize(2);
    }

    @Test
    void everyChangeOfAReleasedSessionIsToldAndACancelledOneLeavesTheCalendars() {
        release(world.mentor, Release.CALENDAR);
        release(world.mentee, Release.CALENDAR);
        SessionId session = world.planned(Duration.ofDays(2)).session().id();
        world.scheduling.reschedule(
                world.mentee,
                session,
                1,
                SessionWorld.meeting(world.in(Duration.ofDays(3)), 30, SessionWorld.VIDEO),
                false);
        assertThat(entries()).containsExactly(new CalendarService.Entry(session, world.in(Duration.ofDays(3)), 30));
        world.scheduling.cancel(world.mentee, session, 2);
        assertThat(entries()).isEmpty();
        assertThat(world.raised(EventType.SESSION_RELEASED_TO_CALENDAR))
                .hasSize(4)
                .allSatisfy(ids ->
                        assertThat(ids).containsEntry("pair", world.pair.id().value()))
                .filteredOn(ids -> ids.containsKey("session"))
                .hasSize(3)
                .allSatisfy(ids -> assertThat(ids).containsEntry("session", session.value()));
    }

    @Test
    void aPairAtRestIsInNoCalendar() {
        release(world.mentor, Release.CALENDAR);
        release(world.mentee, Release.CALENDAR);
        world.planned(Duration.ofDays(2));
        world.pairBecomes(PairState.PAUSED);
        assertThat(entries()).isEmpty();
    }

    private void release(Actor member, Release... items) {
        world.releaseService.write(member, world.pair.id(), Set.of(items));
    }

    private List<CalendarService.Entry> entries() {
        return world.calendar.entries(Actor.SYSTEM, world.pair.id());
    }

    private StoryId write(Story.Kind kind, @Nullable String skill) {
        return world.storyService
                .write(world.mentee, world.pair.id(), kind, "We made it", skill)
                .story()
                .id();
    }

    private Story.ForMember ofPair(Actor actor) {
        return world.storyService.ofPair(actor, world.pair.id()).get(0);
    }

    private List<Story.Published> published(Actor actor) {
        return world.storyService
                .published(actor, world.programme.id(), Page.Request.FIRST)
                .items();
    }

    private List<Credit> released() {
        return releasedTo(world.integration);
    }

    private List<Credit> releasedTo(Actor reader) {
        return world.creditService
                .released(reader, world.programme.id(), Page.Request.FIRST)
                .items();
    }

    private Credit.Own own(Credit.Kind kind, int sessions, int minutes, boolean released) {
        return new Credit.Own(world.programme.id(), kind, Set.of(Role.MENTOR), sessions, minutes, released);
    }

    private static Actor onlyAnAuditor() {
        return new Actor("auditor", null, null, Set.of(StaffRole.AUDITOR), false);
    }
}
