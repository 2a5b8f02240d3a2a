package org.reversementoring.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.writeback.WriteBackWorld.JUNIOR;
import static org.reversementoring.writeback.WriteBackWorld.SENIOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.inmemory.InMemoryMentorshipRegister.Standing;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairView;
import org.reversementoring.pairing.Release;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.DirectoryMismatchException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.writeback.WriteBackService.InRecords;

class WriteBackTest {
    private static final LocalDate ACTIVE_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate PLANNED_END = LocalDate.of(2026, 9, 2);

    private final WriteBackWorld world = new WriteBackWorld();

    private static Mentorship from(LocalDate start, LocalDate end) {
        return new Mentorship(JUNIOR, SENIOR, start, end);
    }

    private void recorded() {
        world.release();
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
    }

    @Test
    void released_by_both_it_stands_there_once_with_the_junior_as_the_mentor() {
        world.release();
        world.days(3);
        assertThat(world.standing()).containsExactly(new Standing(from(ACTIVE_ON, PLANNED_END), null));
        assertThat(world.seen())
                .isEqualTo(new InRecords(true, MentorshipState.RECORDED, ACTIVE_ON, PLANNED_END, false));
    }

    @Test
    void released_by_one_alone_nothing_is_sent_and_both_read_the_same() {
        for (Actor member : new Actor[] {world.pairs.mentor, world.pairs.mentee}) {
            world.release(world.pairs.mentor, false);
            world.release(world.pairs.mentee, false);
            world.release(member, true);
            world.days(2);
        }
        assertThat(world.calls).isEmpty();
        assertThat(world.service().ofPair(world.pairs.mentor, world.pair))
                .isEqualTo(world.service().ofPair(world.pairs.mentee, world.pair))
                .isEqualTo(new InRecords(true, null, null, null, false));
    }

    @Test
    void where_the_deployment_does_not_write_not_one_call_is_made_and_members_read_so() {
        world.release();
        world.pairs.pass(Duration.ofDays(1));
        WriteBackService off = world.service(null);
        assertThat(off.run(Actor.SYSTEM)).isZero();
        assertThat(world.calls).isEmpty();
        assertThat(off.ofPair(world.pairs.mentee, world.pair).connected()).isFalse();
    }

    @Test
    void a_pair_at_rest_stays_there_and_the_pause_tells_nothing() {
        recorded();
        world.calls.clear();
        world.pairs.pairing.pause(world.pairs.mentor, world.pair);
        world.nextDay();
        world.pairs.pairing.resume(world.pairs.mentor, world.pair);
        world.nextDay();
        assertThat(world.calls).isEmpty();
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
    }

    @Test
    void revoking_and_ending_look_alike_over_there() {
        for (boolean mentorActs : new boolean[] {true, false}) {
            for (boolean revokes : new boolean[] {true, false}) {
                WriteBackWorld one = new WriteBackWorld();
                one.release();
                one.days(10);
                Actor actor = mentorActs ? one.pairs.mentor : one.pairs.mentee;
                if (revokes) {
                    one.release(actor, false);
                } else {
                    one.pairs.pairing.end(actor, one.pair);
                }
                one.calls.clear();
                one.nextDay();
                assertThat(one.standing())
                        .containsExactly(new Standing(from(ACTIVE_ON, ACTIVE_ON.plusDays(11)), CloseReason.ENDED));
                assertThat(one.calls).containsExactly("selfCheck", "close", "find");
                assertThat(one.state()).isEqualTo(MentorshipState.CLOSED);
            }
        }
    }

    @Test
    void a_close_waits_for_the_next_batch_however_often_the_job_runs() {
        recorded();
        world.release(world.pairs.mentee, false);
        world.service().run(Actor.SYSTEM);
        world.pairs.pass(Duration.ofHours(21));
        world.service().run(Actor.SYSTEM);
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
        world.pairs.pass(Duration.ofHours(1));
        world.service().run(Actor.SYSTEM);
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
    }

    @Test
    void a_release_after_the_batch_waits_for_the_next_one_even_where_a_node_starts_in_between() {
        world.pairs.pass(Duration.ofDays(1));
        world.release();
        for (int start = 0; start < 3; start++) {
            world.service().run(Actor.SYSTEM);
            world.pairs.pass(Duration.ofHours(1));
        }
        assertThat(world.calls).isEmpty();
        assertThat(world.seen().state()).isNull();
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
    }

    @Test
    void taken_back_after_a_batch_that_was_missed_it_is_closed_in_the_next_one() {
        recorded();
        world.pairs.pass(Duration.ofDays(1));
        world.release(world.pairs.mentee, false);
        world.service().run(Actor.SYSTEM);
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
    }

    @Test
    void taken_back_before_it_was_asked_for_it_is_not_sent_any_more() {
        world.release();
        world.failWith(new DirectoryUnavailableException("down"));
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(world::nextDay);
        world.failWith(null);
        world.release(world.pairs.mentor, false);
        world.service().run(Actor.SYSTEM);
        world.nextDay();
        assertThat(world.standing()).isEmpty();
        assertThat(world.calls).doesNotContain("submit");
    }

    @Test
    void revoked_and_released_again_between_two_batches_nothing_is_sent() {
        recorded();
        world.calls.clear();
        world.release(world.pairs.mentee, false);
        world.release(world.pairs.mentee, true);
        world.nextDay();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void completed_is_said_only_where_the_programme_closed() {
        recorded();
        closeProgramme();
        world.nextDay();
        assertThat(world.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isEqualTo(CloseReason.COMPLETED));
    }

    @Test
    void a_pair_that_ended_before_its_programme_did_not_complete() {
        recorded();
        world.pairs.pairing.end(world.pairs.mentee, world.pair);
        world.pairs.pass(Duration.ofMinutes(5));
        closeProgramme();
        world.nextDay();
        assertThat(world.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isEqualTo(CloseReason.ENDED));
    }

    private void closeProgramme() {
        world.pairs.work.run(() -> {
            Programme open = world.pairs.programmes.find(world.pairs.programme).orElseThrow();
            world.pairs.programmes.save(open.closed(world.pairs.clock.instant()));
        });
        world.pairs.upkeep.handle(Event.of(
                world.pairs.ids.next(),
                EventType.PROGRAMME_CLOSED,
                world.pairs.clock.instant(),
                Map.of("programme", world.pairs.programme.value())));
    }

    @Test
    void released_again_a_new_one_begins_on_that_day_and_the_old_one_stays_closed() {
        recorded();
        world.release(world.pairs.mentor, false);
        world.days(5);
        world.release(world.pairs.mentor, true);
        world.days(2);
        LocalDate again = ACTIVE_ON.plusDays(7);
        assertThat(world.standing())
                .containsExactly(
                        new Standing(from(ACTIVE_ON, ACTIVE_ON.plusDays(2)), CloseReason.ENDED),
                        new Standing(from(again, PLANNED_END), null));
    }

    @Test
    void a_longer_programme_moves_the_planned_end() {
        recorded();
        world.pairs.work.run(() -> {
            Programme open = world.pairs.programmes.find(world.pairs.programme).orElseThrow();
            world.pairs.programmes.save(open.withDefinition(months(open.definition(), 8)));
        });
        world.days(2);
        assertThat(world.standing()).containsExactly(new Standing(from(ACTIVE_ON, ACTIVE_ON.plusMonths(8)), null));
        assertThat(world.calls).containsOnlyOnce("edit");
    }

    private static Definition months(Definition d, int months) {
        Structure s = d.structure();
        return new Definition(
                d.name(),
                d.purpose(),
                d.sponsor(),
                d.objectives(),
                new Structure(s.cadenceWeeks(), months, s.sessionMinutes(), s.format()),
                d.focusAreas(),
                d.audiences(),
                d.guarded(),
                d.levelDistanceWeight(),
                d.reporting(),
                d.invitations());
    }

    @Test
    void one_that_waits_for_approval_is_recorded_when_it_is_there_and_asked_for_once() {
        world.records.requireApproval(true);
        world.release();
        world.days(3);
        assertThat(world.state()).isEqualTo(MentorshipState.SUBMITTED);
        assertThat(world.records.waiting()).isEqualTo(1);
        world.records.approveAll();
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
        assertThat(world.calls).containsOnlyOnce("submit");
    }

    @Test
    void one_that_never_appears_is_told_to_operators_without_a_name_and_given_up() {
        world.records.requireApproval(true);
        world.release();
        world.nextDay();
        world.records.denyAll();
        world.days(WriteBackService.OVERDUE_AFTER);
        assertThat(overview().problems()).isEmpty();
        world.nextDay();
        assertThat(overview().problems())
                .hasSize(1)
                .allSatisfy((words, count) -> assertThat(words + count)
                        .contains("approve")
                        .doesNotContain("100", "200", world.pair.value().toString()));
        world.days(MentorshipWriter.GIVEN_UP_AFTER);
        assertThat(world.state()).isEqualTo(MentorshipState.DROPPED_THERE);
        assertThat(world.calls).containsOnlyOnce("submit");
    }

    @Test
    void revoked_while_it_waits_it_is_closed_as_soon_as_it_appears() {
        world.records.requireApproval(true);
        world.release();
        world.nextDay();
        world.release(world.pairs.mentee, false);
        world.days(3);
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSING);
        world.records.approveAll();
        world.nextDay();
        assertThat(world.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isEqualTo(CloseReason.ENDED));
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
    }

    @Test
    void what_somebody_closed_over_there_is_not_opened_again_behind_their_back() {
        recorded();
        world.records.closeThere(world.records.standing().keySet().iterator().next());
        world.days(MentorshipWriter.LOOKED_AT_EVERY + 1);
        assertThat(world.state()).isEqualTo(MentorshipState.DROPPED_THERE);
        world.days(10);
        assertThat(world.calls).containsOnlyOnce("submit");
        world.release(world.pairs.mentor, false);
        world.nextDay();
        world.release(world.pairs.mentor, true);
        world.days(2);
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
        assertThat(world.standing()).hasSize(2);
    }

    @Test
    void where_the_mentor_stands_above_the_mentee_nothing_is_sent_and_an_operator_reads_why() {
        world.pairs.rank(world.pairs.mentor, 1);
        world.pairs.rank(world.pairs.mentee, 4);
        world.release();
        world.days(2);
        assertThat(world.standing()).isEmpty();
        assertThat(world.calls).doesNotContain("submit");
        assertThat(world.seen().heldUp()).isTrue();
        assertThat(overview().problems()).containsOnlyKeys(Direction.FAULT);
        world.pairs.rank(world.pairs.mentor, 5);
        world.nextDay();
        assertThat(world.standing()).hasSize(1);
        assertThat(overview().problems()).isEmpty();
    }

    @Test
    void levels_that_are_equal_or_unknown_leave_the_word_of_the_pair() {
        world.pairs.rank(world.pairs.mentor, 3);
        world.release();
        world.nextDay();
        assertThat(world.standing()).hasSize(1);
    }

    @Test
    void a_rejection_is_told_to_operators_and_tried_again_the_next_day() {
        recorded();
        world.release(world.pairs.mentor, false);
        world.failWith(new DirectoryRejectedException("The close reason is not known there."));
        world.nextDay();
        assertThat(overview().problems()).containsExactly(Map.entry("The close reason is not known there.", 1));
        world.failWith(null);
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
        assertThat(overview().problems()).isEmpty();
    }

    @Test
    void an_outage_lets_everything_wait() {
        world.release();
        world.failWith(new DirectoryUnavailableException("down"));
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(world::nextDay);
        world.failWith(null);
        world.service().run(Actor.SYSTEM);
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
    }

    @Test
    void what_may_be_there_of_a_lost_answer_is_closed_although_the_next_try_was_rejected() {
        world.records.requireApproval(true);
        world.release();
        world.failWith(new DirectoryUnavailableException("lost"), "submit", true);
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(world::nextDay);
        world.failWith(new DirectoryRejectedException("no longer"), "submit", false);
        world.nextDay();
        assertThat(overview().problems()).containsOnlyKeys("no longer");
        assertThat(world.state()).isEqualTo(MentorshipState.ASKED);
        revokedAndApproved();
    }

    @Test
    void one_that_was_answered_swapped_is_told_asked_for_once_and_looked_for_until_it_is_closed() {
        world.records.requireApproval(true);
        world.release();
        world.failWith(new DirectoryMismatchException("swapped"), "submit", true);
        world.days(4);
        assertThat(world.calls).containsOnlyOnce("submit");
        assertThat(world.state()).isEqualTo(MentorshipState.SUBMITTED);
        assertThat(overview().problems()).containsOnlyKeys("swapped");
        revokedAndApproved();
    }

    private void revokedAndApproved() {
        world.failWith(null);
        world.release(world.pairs.mentee, false);
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSING);
        world.records.approveAll();
        world.nextDay();
        assertThat(world.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isEqualTo(CloseReason.ENDED));
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
    }

    @Test
    void one_that_was_approved_with_another_first_day_is_recorded_and_closed() {
        for (boolean seenBefore : new boolean[] {true, false}) {
            WriteBackWorld one = new WriteBackWorld();
            one.records.requireApproval(true);
            one.release();
            one.nextDay();
            one.records.approveAll();
            String id = one.records.standing().keySet().iterator().next();
            one.records.moveThere(id, ACTIVE_ON.plusDays(20));
            if (seenBefore) {
                one.days(MentorshipWriter.LOOKED_AT_EVERY + 2);
                assertThat(one.state()).isEqualTo(MentorshipState.RECORDED);
            }
            one.release(one.pairs.mentor, false);
            one.days(2);
            assertThat(one.state()).isEqualTo(MentorshipState.CLOSED);
            assertThat(one.standing())
                    .singleElement()
                    .satisfies(there -> assertThat(there.closed()).isEqualTo(CloseReason.ENDED));
        }
    }

    @Test
    void what_an_ended_pair_waits_for_is_not_taken_for_that_of_the_same_twos_next_pair() {
        world.records.requireApproval(true);
        world.release();
        world.nextDay();
        world.records.denyAll();
        world.records.requireApproval(false);
        world.pairs.pairing.end(world.pairs.mentor, world.pair);
        world.nextDay();
        world.pairs.approve(world.pairs.programme, world.pairs.mentor, world.pairs.mentee, false);
        PairId next = world.pairs.pairing.mine(world.pairs.mentor).stream()
                .map(PairView::id)
                .filter(id -> !id.equals(world.pair))
                .findFirst()
                .orElseThrow();
        for (Actor member : new Actor[] {world.pairs.mentor, world.pairs.mentee}) {
            world.pairs.pairing.accept(member, next);
            world.pairs.agreements.accept(member, next, new Agreement.Acceptance(1, 0, true));
            world.pairs.releases.write(member, next, Set.of(Release.WRITE_BACK));
        }
        world.days(10);
        assertThat(world.service().ofPair(world.pairs.mentor, next).state()).isEqualTo(MentorshipState.RECORDED);
        assertThat(world.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isNull());
    }

    @Test
    void a_fault_of_the_check_holds_back_what_is_new_and_only_one_of_signing_in_what_closes() {
        SelfCheck in = new SelfCheck(true, "signed in");
        SelfCheck type = new SelfCheck(false, "the mentor type is not known");
        recorded();
        world.release(world.pairs.mentee, false);
        world.check(new SelfCheck(false, "not signed in"), type);
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(world::nextDay);
        assertThat(world.calls).doesNotContain("close");
        world.check(in, type);
        world.nextDay();
        assertThat(world.state()).isEqualTo(MentorshipState.CLOSED);
        world.release(world.pairs.mentee, true);
        assertThatExceptionOfType(DirectoryUnavailableException.class).isThrownBy(world::nextDay);
        assertThat(world.calls).containsOnlyOnce("submit");
        world.check(in);
        world.service().run(Actor.SYSTEM);
        assertThat(world.state()).isEqualTo(MentorshipState.RECORDED);
    }

    @Test
    void switched_off_while_one_stands_there_operators_are_warned_once_in_each_batch() {
        recorded();
        world.release(world.pairs.mentee, false);
        world.pairs.pass(Duration.ofDays(1));
        WriteBackService off = world.service(null);
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(WriteBackService.class.getName());
        log.addHandler(handler);
        try {
            for (int day = 1; day <= 2; day++) {
                off.run(Actor.SYSTEM);
                off.run(Actor.SYSTEM);
                assertThat(warnings)
                        .hasSize(day)
                        .allSatisfy(words -> assertThat(words).contains("1 × ", "changes nothing there"));
                world.pairs.pass(Duration.ofDays(1));
            }
        } finally {
            log.removeHandler(handler);
        }
        assertThat(overview(off).problems())
                .hasSize(1)
                .allSatisfy((words, count) -> assertThat(words + count).contains("switched on again", "1"));
        assertThat(off.ofPair(world.pairs.mentee, world.pair))
                .isEqualTo(new InRecords(false, MentorshipState.RECORDED, ACTIVE_ON, PLANNED_END, false));
    }

    @Test
    void only_the_two_members_read_of_a_pair_and_only_operators_and_auditors_the_numbers() {
        recorded();
        for (Actor stranger : new Actor[] {world.pairs.manager, world.pairs.employ("300", null)}) {
            assertRefused(Problem.NOT_FOUND, () -> world.service().ofPair(stranger, world.pair));
        }
        assertThat(overview().states()).containsExactly(Map.entry(MentorshipState.RECORDED, 1));
        assertRefused(Problem.NOT_ALLOWED, () -> world.service().overview(world.pairs.manager));
        assertRefused(Problem.NOT_FOUND, () -> world.service().overview(world.pairs.mentor));
        assertRefused(Problem.NOT_FOUND, () -> world.service().run(world.pairs.manager));
    }

    @Test
    void what_a_member_releases_otherwise_does_not_count() {
        world.pairs.releases.write(world.pairs.mentor, world.pair, Set.of(Release.CALENDAR));
        world.pairs.releases.write(world.pairs.mentee, world.pair, Set.of(Release.WRITE_BACK));
        world.nextDay();
        assertThat(world.standing()).isEmpty();
    }

    private WriteBackService.Overview overview() {
        return overview(world.service());
    }

    private WriteBackService.Overview overview(WriteBackService service) {
        Actor operator =
                world.pairs.employ("op-" + world.pairs.ids.next().toString().substring(0, 8), null, StaffRole.OPERATOR);
        return service.overview(operator);
    }
}
