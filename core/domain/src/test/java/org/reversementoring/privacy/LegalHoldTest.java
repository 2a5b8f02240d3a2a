package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.privacy.LegalHoldService.Request;
import org.reversementoring.problem.Problem;
import org.reversementoring.spi.Page;

class LegalHoldTest {
    private final RegisterWorld w = new RegisterWorld();
    private final KeyOwner ofMentor = new KeyOwner.PairAuthor(w.world.pair, RegisterWorld.id(w.world.mentor));
    private final KeyOwner ofMentee = new KeyOwner.PairAuthor(w.world.pair, RegisterWorld.id(w.world.mentee));
    private final KeyOwner ofCase = new KeyOwner.Case(w.supportCase.id());

    private boolean holds(KeyOwner owner) {
        return w.world.pairing.work.run(() -> w.holds.holds(owner));
    }

    @Test
    void the_table_of_moves_holds_over_the_whole_square() {
        Map<HoldState, Map<HoldMove, HoldState>> allowed = new EnumMap<>(HoldState.class);
        allowed.put(
                HoldState.REQUESTED,
                Map.of(
                        HoldMove.APPROVE, HoldState.IN_FORCE,
                        HoldMove.REJECT, HoldState.REJECTED,
                        HoldMove.WITHDRAW, HoldState.WITHDRAWN));
        allowed.put(HoldState.IN_FORCE, Map.of(HoldMove.ASK_TO_LIFT, HoldState.LIFTING));
        allowed.put(
                HoldState.LIFTING,
                Map.of(
                        HoldMove.APPROVE, HoldState.LIFTED,
                        HoldMove.REJECT, HoldState.IN_FORCE,
                        HoldMove.WITHDRAW, HoldState.IN_FORCE));
        for (HoldState from : HoldState.values()) {
            for (HoldMove move : HoldMove.values()) {
                assertThat(from.after(move).orElse(null))
                        .as(from + " " + move)
                        .isEqualTo(allowed.getOrDefault(from, Map.of()).get(move));
            }
        }
    }

    @Test
    void a_hold_keeps_only_once_a_second_person_approved_it_and_ends_by_itself() {
        LegalHold asked = w.holding.request(w.dpo, w.onPair(180, RegisterWorld.AT_ONCE));
        assertThat(holds(ofMentor)).isFalse();
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(w.dpo, asked.id(), asked.version()));
        Actor otherSession = RegisterWorld.office(w.dpo.subject(), StaffRole.DPO);
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(otherSession, asked.id(), asked.version()));
        w.holding.approve(w.secondDpo, asked.id(), asked.version());
        assertThat(List.of(holds(ofMentor), holds(ofMentee), holds(ofCase))).containsExactly(true, true, false);
        w.pass(180);
        assertThat(holds(ofMentor)).isFalse();
    }

    @Test
    void a_hold_on_a_case_keeps_the_case_alone_and_nothing_keeps_a_persons_own_key() {
        w.inForce(w.onCase(10));
        assertThat(List.of(holds(ofCase), holds(ofMentor))).containsExactly(true, false);
        assertThat(holds(new KeyOwner.Person(RegisterWorld.id(w.world.mentor)))).isFalse();
    }

    @Test
    void a_hold_in_force_lets_nobody_read_anything() {
        w.inForce(w.onPair(100, RegisterWorld.AT_ONCE));
        w.inForce(w.onCase(100));
        for (Actor office : List.of(w.dpo, w.secondDpo, w.auditor)) {
            assertRefused(Problem.NOT_FOUND, () -> w.world.desk.read(office, w.supportCase.id()));
            assertRefused(Problem.NOT_FOUND, () -> w.world.desk.list(office, w.world.programme, Page.Request.FIRST));
            assertRefused(Problem.NOT_ALLOWED, () -> w.world.pairing.agreements.read(office, w.world.pair));
            assertRefused(Problem.NOT_ALLOWED, () -> w.world.pairing.goals.read(office, w.world.pair));
            assertRefused(Problem.NOT_ALLOWED, () -> w.world.pairing.adjustments.read(office, w.world.pair));
            assertRefused(Problem.NOT_ALLOWED, () -> w.world.pairing.topics.read(office, w.world.pair));
            assertRefused(Problem.NOT_FOUND, () -> w.world.pairing.releases.read(office, w.world.pair));
        }
    }

    @Test
    void the_persons_are_told_when_it_comes_into_force_and_read_it() {
        LegalHold asked = w.holding.request(w.dpo, w.onPair(100, RegisterWorld.AT_ONCE));
        assertThat(w.register.own(w.world.mentor).holds()).isEmpty();
        w.holding.approve(w.secondDpo, asked.id(), asked.version());
        for (Actor member : List.of(w.world.mentor, w.world.mentee)) {
            assertThat(w.noticesOf(member)).isEqualTo(1);
            assertThat(w.register.own(member).holds()).extracting(LegalHold::id).containsExactly(asked.id());
        }
        assertThat(w.register.own(w.world.ann).holds()).isEmpty();
    }

    @Test
    void where_telling_is_unlawful_they_are_told_on_the_day_it_is_not() {
        w.inForce(w.onPair(100, w.withheldFor(20)));
        w.upkeep.tell(Actor.SYSTEM);
        assertThat(w.noticesOf(w.world.mentor)).isZero();
        assertThat(w.register.own(w.world.mentor).holds()).isEmpty();
        assertThat(w.world.pairing.work.run(() -> w.holds.mayBeTold(ofMentor))).isFalse();
        w.pass(20);
        w.upkeep.tell(Actor.SYSTEM);
        w.upkeep.tell(Actor.SYSTEM);
        assertThat(w.noticesOf(w.world.mentor)).isEqualTo(1);
        assertThat(w.noticesOf(w.world.mentee)).isEqualTo(1);
        assertThat(w.register.own(w.world.mentee).holds()).hasSize(1);
        assertThat(w.world.pairing.work.run(() -> w.holds.mayBeTold(ofMentor))).isTrue();
    }

    @Test
    void danger_is_no_reason_not_to_tell_of_a_hold() {
        Telling.Wanted danger = new Telling.Wanted(false, Telling.Reason.RAISES_DANGER, w.in(5));
        assertInvalid(List.of("telling.reason"), () -> w.holding.request(w.dpo, w.onPair(10, danger)));
    }

    @Test
    void it_is_renewed_the_same_way_as_a_first() {
        LegalHold first = w.inForce(w.onPair(100, RegisterWorld.AT_ONCE));
        w.pass(90);
        LegalHold next = w.holding.renew(w.secondDpo, first.id(), w.in(180), RegisterWorld.AT_ONCE);
        assertThat(next.renews()).isEqualTo(first.id());
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(w.secondDpo, next.id(), next.version()));
        w.holding.approve(w.dpo, next.id(), next.version());
        w.pass(20);
        assertThat(holds(ofMentor)).isTrue();
        assertRefused(Problem.WRONG_STATE, () -> w.holding.renew(w.dpo, first.id(), w.in(180), RegisterWorld.AT_ONCE));
    }

    @Test
    void it_is_lifted_by_two_and_keeps_until_the_second_agreed() {
        LegalHold hold = w.inForce(w.onPair(100, RegisterWorld.AT_ONCE));
        LegalHold lifting = w.holding.askToLift(w.dpo, hold.id(), hold.version());
        assertThat(holds(ofMentor)).isTrue();
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(w.dpo, hold.id(), lifting.version()));
        w.holding.approve(w.secondDpo, hold.id(), lifting.version());
        assertThat(holds(ofMentor)).isFalse();
        assertThat(w.noticesOf(w.world.mentor)).isEqualTo(2);
    }

    @Test
    void whoever_asked_takes_it_back_in_one_call() {
        LegalHold asked = w.holding.request(w.dpo, w.onCase(10));
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.withdraw(w.secondDpo, asked.id()));
        assertThat(w.holding.withdraw(w.dpo, asked.id()).state()).isEqualTo(HoldState.WITHDRAWN);
        assertThat(w.holding.withdraw(w.dpo, asked.id()).state()).isEqualTo(HoldState.WITHDRAWN);
        assertRefused(Problem.WRONG_STATE, () -> w.holding.approve(w.secondDpo, asked.id(), 2));
    }

    @Test
    void nobody_whom_it_concerns_and_no_manager_of_the_programme_takes_part_in_it() {
        Actor manager = Actor.person(
                "manager and officer",
                RegisterWorld.id(w.world.manager),
                Objects.requireNonNull(w.world.manager.employeeNumber()),
                StaffRole.DPO,
                StaffRole.PROGRAMME_MANAGER);
        Actor mentee = Actor.person(
                "mentee and officer",
                RegisterWorld.id(w.world.mentee),
                Objects.requireNonNull(w.world.mentee.employeeNumber()),
                StaffRole.DPO);
        Request request = w.onPair(10, RegisterWorld.AT_ONCE);
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.request(manager, request));
        assertRefused(Problem.NOT_FOUND, () -> w.holding.request(mentee, request));
        LegalHold asked = w.holding.request(w.dpo, request);
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(manager, asked.id(), asked.version()));
        assertRefused(Problem.NOT_FOUND, () -> w.holding.approve(mentee, asked.id(), asked.version()));
        for (Actor other : List.of(w.world.ann, w.world.manager, w.world.mentor)) {
            assertRefused(Problem.NOT_FOUND, () -> w.holding.request(other, request));
            assertRefused(Problem.NOT_FOUND, () -> w.holding.approve(other, asked.id(), asked.version()));
        }
        assertRefused(Problem.NOT_ALLOWED, () -> w.holding.approve(w.auditor, asked.id(), asked.version()));
    }

    @Test
    void a_hold_names_one_pair_or_case_and_a_file_number_and_no_sentence() {
        Request both = new Request(
                w.world.pair, w.supportCase.id(), HoldReason.LEGAL_CLAIM, "1/26", w.in(5), RegisterWorld.AT_ONCE);
        assertInvalid(List.of("pair"), () -> w.holding.request(w.dpo, both));
        Request words =
                new Request(w.world.pair, null, null, "because she said: it hurts!", w.in(181), RegisterWorld.AT_ONCE);
        assertInvalid(List.of("reason", "fileNumber", "until"), () -> w.holding.request(w.dpo, words));
        Request missing = new Request(
                new PairId(UUID.randomUUID()), null, HoldReason.LEGAL_CLAIM, "1/26", w.in(5), RegisterWorld.AT_ONCE);
        assertRefused(Problem.NOT_FOUND, () -> w.holding.request(w.dpo, missing));
    }

    @Test
    void offices_read_the_register_but_not_what_concerns_themselves() {
        w.inForce(w.onPair(100, w.withheldFor(50)));
        assertThat(w.register.holds(w.auditor, Page.Request.FIRST).items()).hasSize(1);
        Actor mentee = Actor.person(
                "mentee and officer",
                RegisterWorld.id(w.world.mentee),
                Objects.requireNonNull(w.world.mentee.employeeNumber()),
                StaffRole.DPO);
        assertThat(w.register.holds(mentee, Page.Request.FIRST).items()).isEmpty();
        assertThat(w.register.own(mentee).holds()).isEmpty();
    }

    @Test
    void an_entry_is_kept_for_thirty_six_months_after_its_end() {
        w.inForce(w.onPair(180, RegisterWorld.AT_ONCE));
        w.pass(180 + 3 * 365);
        assertThat(w.upkeep.forget()).isZero();
        w.pass(3);
        assertThat(w.upkeep.forget()).isEqualTo(1);
    }
}
