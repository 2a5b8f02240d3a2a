package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.BELONGING;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** What a pair may put on an agenda: topics of identity once they were read about, and with whom present. */
class TopicGateTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final SessionWorld world = new SessionWorld();

    private SessionView plan(Actor actor, Duration ahead, @Nullable String facilitator) {
        return world.scheduling.plan(actor, world.pair.id(), SessionWorld.plan(on(BELONGING, ahead, facilitator)));
    }

    private MeetingDraft on(String area, Duration ahead, @Nullable String facilitator) {
        Instant start = world.in(ahead);
        return new MeetingDraft(start, 30, area, null, null, null, facilitator);
    }

    private static @Nullable Facilitator facilitator(SessionView view) {
        return Objects.requireNonNull(view.meeting()).facilitator();
    }

    @Test
    @Tag("S100")
    void before_the_mentee_has_read_a_topic_of_identity_stands_on_no_agenda() {
        SessionView other = world.planned(WEEK);
        world.menteeHasRead = false;
        for (Actor member : List.of(world.mentor, world.mentee)) {
            refused(Problem.NOT_READY, () -> plan(member, DAY, "dialogue"));
            refused(
                    Problem.NOT_READY,
                    () -> world.scheduling.planSeries(
                            member,
                            world.pair.id(),
                            SessionWorld.plan(on(BELONGING, DAY, null)),
                            new Series(2, 3, null)));
            refused(
                    Problem.NOT_READY,
                    () -> world.scheduling.reschedule(
                            member, other.session().id(), other.session().version(), on(BELONGING, DAY, null), false));
        }
        world.menteeHasRead = true;
        assertThat(plan(world.mentee, DAY, null).meeting()).isNotNull();
    }

    @Test
    @Tag("S100")
    void the_mentee_cannot_log_what_was_not_read_and_the_mentor_can_because_it_is_the_mentors_load() {
        SessionView other = world.planned(DAY);
        world.menteeHasRead = false;
        world.daysPass(2);
        MeetingDraft held = on(BELONGING, Duration.ofHours(-2), null);
        refused(Problem.NOT_READY, () -> world.scheduling.logUnplanned(world.mentee, world.pair.id(), held));
        refused(
                Problem.NOT_READY,
                () -> world.scheduling.log(
                        world.mentee, other.session().id(), other.session().version(), held));
        world.scheduling.logUnplanned(world.mentor, world.pair.id(), held);
        assertThat(world.facts
                        .of(Actor.SYSTEM, world.pair.id(), Duration.ofDays(30))
                        .identityMinutes())
                .isEqualTo(30);
    }

    @Test
    void what_was_planned_may_be_logged_by_either() {
        SessionView planned = plan(world.mentor, DAY, null);
        world.menteeHasRead = false;
        world.daysPass(2);
        world.scheduling.log(
                world.mentee,
                planned.session().id(),
                planned.session().version(),
                on(BELONGING, Duration.ofHours(-2), null));
    }

    @Test
    @Tag("S100")
    void only_the_mentee_is_told_what_is_still_to_be_done() {
        world.menteeHasRead = false;
        assertThat(refusal(world.mentee)).contains("learning resource");
        assertThat(refusal(world.mentor)).isEqualTo("This topic cannot be put on an agenda yet.");
    }

    private String refusal(Actor actor) {
        try {
            plan(actor, DAY, null);
            return "";
        } catch (RefusedException e) {
            return Objects.requireNonNull(e.getMessage());
        }
    }

    @Test
    @Tag("S101")
    void both_members_see_name_and_contact_of_a_facilitator_who_was_booked() {
        SessionView booked = plan(world.mentee, DAY, "dialogue");
        for (Actor member : List.of(world.mentor, world.mentee)) {
            SessionView read = world.service.read(member, booked.session().id());
            assertThat(facilitator(read))
                    .isEqualTo(new Facilitator("dialogue", "Invented dialogue", "dialogue@help.example"));
        }
        refusedAt("facilitator", () -> plan(world.mentee, WEEK, "nobody"));
    }

    @Test
    @Tag("S101")
    void either_member_asks_for_a_facilitator_in_one_call_and_moving_the_session_keeps_them() {
        for (Actor member : List.of(world.mentor, world.mentee)) {
            SessionView planned = plan(world.mentee, DAY, null);
            SessionView asked =
                    world.scheduling.facilitate(member, planned.session().id(), "dialogue");
            assertThat(asked.changes()).isEmpty();
            SessionView moved = world.scheduling.reschedule(
                    world.mentee, planned.session().id(), asked.session().version(), on(BELONGING, WEEK, null), false);
            assertThat(Objects.requireNonNull(facilitator(moved)).key()).isEqualTo("dialogue");
            refusedAt(
                    "facilitator",
                    () -> world.scheduling.facilitate(member, planned.session().id(), "nobody"));
            refusedAt(
                    "facilitator",
                    () -> world.scheduling.facilitate(member, planned.session().id(), null));
            SessionView cancelled = world.scheduling.cancel(
                    member, planned.session().id(), moved.session().version());
            refused(
                    Problem.WRONG_STATE,
                    () -> world.scheduling.facilitate(
                            member, cancelled.session().id(), "dialogue"));
        }
        SessionView planned = plan(world.mentee, DAY, null);
        refused(
                Problem.NOT_FOUND,
                () -> world.scheduling.facilitate(
                        world.colleague, planned.session().id(), "dialogue"));
    }

    @Test
    @Tag("S101")
    void the_first_session_on_a_topic_takes_place_with_a_facilitator_where_the_mentor_wants_it() {
        world.facilitatedFirst.add(BELONGING);
        for (Actor member : List.of(world.mentor, world.mentee)) {
            refusedAt("facilitator", () -> plan(member, WEEK, null));
        }
        plan(world.mentee, WEEK, "dialogue");
        plan(world.mentee, Duration.ofDays(40), null);
        refusedAt("facilitator", () -> plan(world.mentee, DAY, null));
    }

    @Test
    void after_a_session_on_the_topic_was_held_the_next_needs_no_facilitator() {
        world.held(DAY, 20, BELONGING);
        world.facilitatedFirst.add(BELONGING);
        assertThat(facilitator(plan(world.mentee, DAY, null))).isNull();
    }

    @Test
    void the_calendar_shows_a_time_and_nothing_of_the_facilitator() {
        assertThat(CalendarService.Entry.class.getRecordComponents())
                .extracting(c -> c.getName())
                .containsExactly("session", "startsAt", "minutes");
    }

    @Test
    void a_meeting_kept_before_facilitators_were_named_is_still_read() {
        Meeting old = Meeting.of(PrivateFields.of(Map.of(
                "startsAt", "2026-03-02T09:00:00Z",
                "minutes", "30",
                "type", "ONE_ON_ONE",
                "format", "VIRTUAL",
                "facilitated", "true")));
        assertThat(old.facilitated()).isTrue();
        assertThat(old.facilitator()).isNull();
        assertThat(Meeting.of(old.toFields())).isEqualTo(old);
    }
}
