package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.curriculum.TrainingWorld.number;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Release;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.Programme;
import org.reversementoring.spi.PlatformRejectedException;

class CourseCalendarTest {
    private final TrainingWorld world = new TrainingWorld();
    private final Actor manager = world.base.manager;
    private final Actor mentor = world.base.mentor;
    private final Actor mentee = world.base.mentee;
    private final Instant soon = world.base.clock.instant().plus(Duration.ofDays(3));

    @BeforeEach
    void takePart() {
        world.optIn(mentor, Side.MENTOR);
        world.optIn(mentee, Side.MENTEE);
    }

    private Programme kickOff(Instant at) {
        long version = world.base.work.run(() ->
                world.base.programmes.find(world.base.programme).orElseThrow().version());
        return world.kickOffs.plan(manager, world.base.programme, version, new KickOff(at, "Room 5", "Kick-off"));
    }

    @Test
    @Tag("S012")
    void the_kick_off_is_announced_to_everybody_and_moves_when_it_is_planned_anew() {
        world.publish();
        kickOff(soon);
        kickOff(soon.plusSeconds(3600));
        world.sync.refreshAll();
        world.relay();
        for (Actor actor : List.of(mentor, mentee)) {
            assertThat(world.platform.calendar(world.key("programme"), number(actor)))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.title()).isEqualTo("Kick-off");
                        assertThat(event.text()).isEqualTo("Room 5");
                        assertThat(event.at()).isEqualTo(soon.plusSeconds(3600));
                    });
        }
    }

    @Test
    @Tag("S012")
    void what_was_planned_before_publication_is_announced_with_it() {
        kickOff(soon);
        world.offers.offer(manager, world.base.programme, workshop(soon, null));
        world.relay();
        world.publish();
        assertThat(world.titles(mentor)).containsExactlyInAnyOrder("Kick-off", "Biases and trust");
    }

    @Test
    void a_kick_off_is_planned_by_the_manager_on_the_version_that_was_read() {
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> world.kickOffs.plan(mentor, world.base.programme, 2, new KickOff(soon, "Room 5", "Kick-off")));
        assertRefused(
                Problem.STALE_VERSION,
                () -> world.kickOffs.plan(manager, world.base.programme, 1, new KickOff(soon, "Room 5", "Kick-off")));
        assertInvalid(
                List.of("title", "place"),
                () -> world.kickOffs.plan(manager, world.base.programme, 2, new KickOff(soon, " ", "")));
    }

    private static LearningOffer workshop(Instant at, Side side) {
        return new LearningOffer(
                new LearningOfferId(UUID.randomUUID()),
                LearningOffer.Type.WORKSHOP,
                "Biases and trust",
                Set.of(Topic.BIAS_AND_TRUST),
                side,
                at,
                90,
                "Room 7",
                null);
    }

    @Test
    @Tag("S036")
    void a_workshop_on_biases_and_trust_is_scheduled_and_taken_back() {
        world.publish();
        LearningOffer offer = world.offers.offer(manager, world.base.programme, workshop(soon, null));
        world.relay();
        assertThat(world.titles(mentee)).containsExactly("Biases and trust");
        world.offers.remove(manager, world.base.programme, offer.id());
        world.relay();
        assertThat(world.titles(mentee)).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> world.offers.remove(manager, world.base.programme, offer.id()));
    }

    @Test
    void an_offer_for_one_side_stands_in_that_sides_calendar_alone() {
        world.publish();
        world.offers.offer(manager, world.base.programme, workshop(soon, Side.MENTOR));
        world.relay();
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.calendar(world.key("mentor"), number(mentor))).hasSize(1);
        assertThat(world.platform.calendar(world.key("mentee"), number(mentee))).isEmpty();
    }

    @Test
    @Tag("S038")
    @Tag("S039")
    void workshops_seminars_and_material_are_added_at_any_time_and_read_by_everybody_in_the_programme() {
        world.publish();
        world.base.pass(Duration.ofDays(90));
        Instant later = world.base.clock.instant().plus(Duration.ofDays(1));
        world.offers.offer(manager, world.base.programme, workshop(later, null));
        world.offers.offer(
                manager,
                world.base.programme,
                new LearningOffer(
                        new LearningOfferId(UUID.randomUUID()),
                        LearningOffer.Type.SEMINAR,
                        "Asking better questions",
                        Set.of(Topic.ACTIVE_LISTENING),
                        null,
                        later,
                        60,
                        "",
                        URI.create("https://meet.example.org/seminar")));
        world.offers.offer(manager, world.base.programme, material(URI.create("https://learn.example.org/feedback")));
        assertThat(world.offers.list(mentee, world.base.programme))
                .extracting(LearningOffer::type)
                .containsExactly(LearningOffer.Type.WORKSHOP, LearningOffer.Type.SEMINAR, LearningOffer.Type.MATERIAL);
        world.relay();
        assertThat(world.titles(mentor)).containsExactly("Biases and trust", "Asking better questions");
        assertRefused(
                Problem.NOT_ALLOWED, () -> world.offers.offer(mentor, world.base.programme, workshop(later, null)));
    }

    private static LearningOffer material(URI link) {
        return new LearningOffer(
                new LearningOfferId(UUID.randomUUID()),
                LearningOffer.Type.MATERIAL,
                "Feedback in six minutes",
                Set.of(Topic.FEEDBACK),
                null,
                null,
                null,
                "",
                link);
    }

    @Test
    void each_kind_of_offer_names_what_it_lacks() {
        for (String link : List.of(
                "http://learn.example.org", "https:/learn", "https://u:p@learn.example.org", "javascript:alert(1)")) {
            assertInvalid(
                    List.of("link"),
                    () -> world.offers.offer(manager, world.base.programme, material(URI.create(link))));
        }
        LearningOffer w = workshop(soon, null);
        assertInvalid(
                List.of("at", "minutes", "place", "title"),
                () -> world.offers.offer(
                        manager,
                        world.base.programme,
                        new LearningOffer(w.id(), w.type(), "", Set.of(), null, null, 5, " ", null)));
        assertInvalid(
                List.of("at", "minutes"),
                () -> world.offers.offer(
                        manager,
                        world.base.programme,
                        new LearningOffer(
                                w.id(),
                                LearningOffer.Type.MATERIAL,
                                "Reading",
                                Set.of(),
                                null,
                                soon,
                                30,
                                "",
                                URI.create("https://learn.example.org"))));
    }

    @Test
    void a_pairs_sessions_are_seen_by_the_two_alone_and_only_while_both_release_them() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.release(mentor, Release.CALENDAR);
        assertThat(world.platform.hasGroup(world.key("programme"), pair.id())).isFalse();
        pair.release(mentee, Release.CALENDAR);
        assertThat(world.titles(mentor)).containsExactly("Appointment");
        assertThat(world.titles(mentee)).containsExactly("Appointment");
        Actor colleague = world.base.employ("300", null);
        world.optIn(colleague, Side.MENTEE);
        assertThat(world.titles(colleague)).isEmpty();

        pair.release(mentee);
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.members(world.key("programme"), pair.id())).isEmpty();
    }

    @Test
    void a_pair_that_ends_leaves_the_calendar_and_its_group() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.bothRelease();
        assertThat(world.titles(mentor)).hasSize(1);
        world.base.pairing.end(mentee, pair.id());
        world.relay();
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.members(world.key("programme"), pair.id())).isEmpty();
    }

    @Test
    void a_pair_that_released_nothing_is_not_known_to_the_platform() {
        ThePair pair = new ThePair(activate());
        world.publish();
        pair.plan();
        world.base.pairing.end(mentee, pair.id());
        world.relay();
        assertThat(world.platform.hasGroup(world.key("programme"), pair.id())).isFalse();
    }

    @Test
    void what_was_refused_and_put_right_later_stands_in_the_calendar_the_next_day() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        kickOff(soon);
        world.offers.offer(manager, world.base.programme, workshop(soon, null));
        pair.plan();
        world.watch.before(call -> call.name().matches("announce|group|schedule"), () -> {
            throw new PlatformRejectedException("Moodle refused it: nopermissions.");
        });
        pair.bothRelease();
        assertThat(world.titles(mentor)).isEmpty();
        world.watch.inPeace();
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).containsExactlyInAnyOrder("Kick-off", "Biases and trust", "Appointment");
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentee)).containsExactlyInAnyOrder("Kick-off", "Biases and trust", "Appointment");
    }

    @Test
    void a_course_that_is_made_anew_holds_all_that_the_deleted_one_held() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        kickOff(soon);
        pair.plan();
        pair.bothRelease();
        world.platform.deletes(world.key("programme"));
        world.sync.refreshAll();
        world.publish();
        world.sync.refreshAll();
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).containsExactlyInAnyOrder("Kick-off", "Appointment");
        assertThat(world.titles(mentee)).contains("Appointment");
    }

    @Test
    void the_groups_of_all_pairs_are_kept_in_one_call() {
        activate();
        world.publish();
        int before = world.watch.count("group");
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.watch.count("group")).isEqualTo(before + 1);
    }

    @Test
    void a_release_that_was_taken_back_or_a_pair_that_rests_or_ended_is_never_shown_again() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.bothRelease();
        pair.release(mentee);
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).isEmpty();
        pair.release(mentee, Release.CALENDAR);
        world.base.pairing.pause(mentee, pair.id());
        world.relay();
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).isEmpty();
        world.base.pairing.end(mentee, pair.id());
        world.relay();
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.members(world.key("programme"), pair.id())).isEmpty();
    }

    @Test
    void a_release_that_is_taken_back_while_it_is_written_has_the_last_word() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.bothRelease();
        AtomicInteger times = new AtomicInteger();
        world.watch.before(call -> call.name().equals("schedule") && times.getAndIncrement() == 0, () -> {
            pair.write(mentee);
            world.platform.schedule(world.plan().publication().meetingPlace(), pair.id(), List.of());
        });
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.members(world.key("programme"), pair.id())).isEmpty();
    }

    @Test
    void when_a_programme_closes_no_pair_is_left_in_the_platform_at_once_and_for_good() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.bothRelease();
        assertThat(world.titles(mentor)).containsExactly("Appointment");
        world.close();
        assertThat(world.titles(mentor)).isEmpty();
        assertThat(world.platform.members(world.key("programme"), pair.id())).isEmpty();
        world.upkeep.run(Actor.SYSTEM);
        assertThat(world.titles(mentor)).isEmpty();
    }

    @Test
    void a_problem_with_a_pairs_group_does_not_tell_who_is_paired_and_is_logged_once() {
        ThePair pair = new ThePair(activate());
        world.publish();
        world.sync.refreshAll();
        pair.plan();
        pair.release(mentor, Release.CALENDAR);
        try (LogLines log = new LogLines(CourseCalendar.class)) {
            world.platform.duplicates(number(mentor));
            pair.release(mentee, Release.CALENDAR);
            world.upkeep.run(Actor.SYSTEM);
            world.upkeep.run(Actor.SYSTEM);
            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(number(mentor).value() + " ")
                            || line.contains(number(mentee).value() + " "));
            int said = log.lines().size();
            world.upkeep.run(Actor.SYSTEM);
            assertThat(log.lines()).hasSize(said);
        }
        assertThat(world.problems()).as("nothing of pairs").isEmpty();
    }

    @Test
    void a_pair_that_cannot_be_read_keeps_no_other_from_the_calendar_and_its_own_event_waits() {
        ThePair first = new ThePair(activate());
        Actor junior = world.base.employ("101", null);
        Actor senior = world.base.employ("201", null);
        world.optIn(junior, Side.MENTOR);
        world.optIn(senior, Side.MENTEE);
        ThePair second = new ThePair(activate(junior, senior));
        for (ThePair pair : List.of(first, second)) {
            pair.plan(pair == first ? mentee : senior);
            pair.release(pair == first ? mentor : junior, Release.CALENDAR);
            pair.release(pair == first ? mentee : senior, Release.CALENDAR);
        }
        world.publish();
        for (ThePair broken : List.of(first, second)) {
            Actor other = broken == first ? junior : mentor;
            world.platform.deletes(world.key("programme"));
            world.curricula.publish(manager, world.base.programme);
            world.sync.refreshAll();
            world.broken.add(broken.id());
            try (LogLines log = new LogLines(CourseCalendar.class)) {
                world.upkeep.run(Actor.SYSTEM);
                assertThat(log.lines()).singleElement().asString().contains("IllegalStateException");
                assertThat(log.lines()).noneMatch(line -> line.contains("wrote"));
            }
            assertThat(world.titles(other)).containsExactly("Appointment");
            world.broken.clear();
            world.upkeep.run(Actor.SYSTEM);
        }
        first.release(mentee);
        world.broken.add(first.id());
        first.release(mentee, Release.CALENDAR);
        assertThat(world.base.outbox.waiting()).isEqualTo(1);
    }

    private PairId activate() {
        return activate(mentor, mentee);
    }

    private PairId activate(Actor mentor, Actor mentee) {
        world.base.approve(world.base.programme, mentor, mentee, false);
        PairId pair = world.base.pairing.mine(mentor).get(0).id();
        for (Actor member : List.of(mentor, mentee)) {
            world.base.pairing.accept(member, pair);
            world.base.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        return pair;
    }

    /** What the two do. */
    private final class ThePair {
        private final PairId id;

        private ThePair(PairId id) {
            this.id = id;
        }

        private PairId id() {
            return id;
        }

        private void plan() {
            plan(mentee);
        }

        private void plan(Actor member) {
            world.planned(member, id, Duration.ofDays(2));
        }

        private void write(Actor member, Release... items) {
            world.base.releases.write(member, id, Set.of(items));
        }

        private void bothRelease() {
            release(mentor, Release.CALENDAR);
            release(mentee, Release.CALENDAR);
        }

        private void release(Actor member, Release... items) {
            write(member, items);
            world.relay();
        }
    }
}
